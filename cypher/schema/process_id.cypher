// name: process_id
// purpose: No two nodes of type Process bear one id, and a node is found by its id.
CREATE CONSTRAINT process_id IF NOT EXISTS
FOR (n:Process)
REQUIRE n.id IS UNIQUE
