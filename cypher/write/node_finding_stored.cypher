// name: node_finding_stored
// purpose: A batch of nodes of type Finding, for comparing with what a document states.
// parameter ids: ids, required
// column node: Finding
UNWIND $ids AS id
MATCH (node:Finding {id: id})
RETURN node
