// name: node_qualification_stored
// purpose: A batch of nodes of type Qualification, for comparing with what a document states.
// parameter ids: ids, required
// column node: Qualification
UNWIND $ids AS id
MATCH (node:Qualification {id: id})
RETURN node
