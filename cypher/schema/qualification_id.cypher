// name: qualification_id
// purpose: No two nodes of type Qualification bear one id, and a node is found by its id.
CREATE CONSTRAINT qualification_id IF NOT EXISTS
FOR (n:Qualification)
REQUIRE n.id IS UNIQUE
