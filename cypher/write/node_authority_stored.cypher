// name: node_authority_stored
// purpose: A batch of nodes of type Authority, for comparing with what a document states.
// parameter ids: ids, required
// column node: Authority
UNWIND $ids AS id
MATCH (node:Authority {id: id})
RETURN node
