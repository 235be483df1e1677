// name: change_id
// purpose: No two nodes of type Change bear one id, and a node is found by its id.
CREATE CONSTRAINT change_id IF NOT EXISTS
FOR (n:Change)
REQUIRE n.id IS UNIQUE
