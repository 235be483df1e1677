// name: authority_id
// purpose: No two nodes of type Authority bear one id, and a node is found by its id.
CREATE CONSTRAINT authority_id IF NOT EXISTS
FOR (n:Authority)
REQUIRE n.id IS UNIQUE
