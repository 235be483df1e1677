// name: document_by_name
// purpose: Nodes of type Document are found by their name.
CREATE INDEX document_by_name IF NOT EXISTS
FOR (n:Document)
ON (n.name)
