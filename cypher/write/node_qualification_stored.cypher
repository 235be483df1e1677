// name: node_qualification_stored
// purpose: All nodes of type Qualification of some organizations, for comparing with what a document states.
// parameter organizations: ids, required
// column node: Qualification
UNWIND $organizations AS organization
MATCH (node:Qualification {organization: organization})
WHERE size(node.evidence) > 0
RETURN node
