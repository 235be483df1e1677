// name: indicator_id
// purpose: No two nodes of type Indicator bear one id, and a node is found by its id.
CREATE CONSTRAINT indicator_id IF NOT EXISTS
FOR (n:Indicator)
REQUIRE n.id IS UNIQUE
