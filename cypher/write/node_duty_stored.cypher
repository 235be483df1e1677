// name: node_duty_stored
// purpose: All nodes of type Duty of some organizations, for comparing with what a document states.
// parameter organizations: ids, required
// column node: Duty
UNWIND $organizations AS organization
MATCH (node:Duty {organization: organization})
WHERE size(node.evidence) > 0
RETURN node
