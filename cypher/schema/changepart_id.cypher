// name: changepart_id
// purpose: No two nodes of type ChangePart bear one id, and a node is found by its id.
CREATE CONSTRAINT changepart_id IF NOT EXISTS
FOR (n:ChangePart)
REQUIRE n.id IS UNIQUE
