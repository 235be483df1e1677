// name: document_stored
// purpose: A stored document by its id.
// parameter document: Document, required
// column node: Document
MATCH (node:Document {id: $document})
RETURN node
