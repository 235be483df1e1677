// name: node_indicator_stored
// purpose: A batch of nodes of type Indicator, for comparing with what a document states.
// parameter ids: ids, required
// column node: Indicator
UNWIND $ids AS id
MATCH (node:Indicator {id: id})
RETURN node
