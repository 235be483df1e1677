// name: node_document_retire
// purpose: Deletes a batch of nodes of type Document with their relationships.
// parameter ids: ids, required
// column written: integer
UNWIND $ids AS id
MATCH (n:Document {id: id})
DETACH DELETE n
RETURN count(*) AS written
