// name: node_duty_stored
// purpose: A batch of nodes of type Duty, for comparing with what a document states.
// parameter ids: ids, required
// column node: Duty
UNWIND $ids AS id
MATCH (node:Duty {id: id})
RETURN node
