// name: document_id
// purpose: No two nodes of type Document bear one id, and a node is found by its id.
CREATE CONSTRAINT document_id IF NOT EXISTS
FOR (n:Document)
REQUIRE n.id IS UNIQUE
