// name: unit_id
// purpose: No two nodes of type Unit bear one id, and a node is found by its id.
CREATE CONSTRAINT unit_id IF NOT EXISTS
FOR (n:Unit)
REQUIRE n.id IS UNIQUE
