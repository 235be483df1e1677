// name: position_id
// purpose: No two nodes of type Position bear one id, and a node is found by its id.
CREATE CONSTRAINT position_id IF NOT EXISTS
FOR (n:Position)
REQUIRE n.id IS UNIQUE
