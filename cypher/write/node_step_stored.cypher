// name: node_step_stored
// purpose: All nodes of type Step of some organizations, for comparing with what a document states.
// parameter organizations: ids, required
// column node: Step
UNWIND $organizations AS organization
MATCH (node:Step {organization: organization})
WHERE size(node.evidence) > 0
RETURN node
