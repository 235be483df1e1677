// name: finding_id
// purpose: No two nodes of type Finding bear one id, and a node is found by its id.
CREATE CONSTRAINT finding_id IF NOT EXISTS
FOR (n:Finding)
REQUIRE n.id IS UNIQUE
