// name: organization_id
// purpose: No two nodes of type Organization bear one id, and a node is found by its id.
CREATE CONSTRAINT organization_id IF NOT EXISTS
FOR (n:Organization)
REQUIRE n.id IS UNIQUE
