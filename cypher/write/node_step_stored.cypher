// name: node_step_stored
// purpose: A batch of nodes of type Step, for comparing with what a document states.
// parameter ids: ids, required
// column node: Step
UNWIND $ids AS id
MATCH (node:Step {id: id})
RETURN node
