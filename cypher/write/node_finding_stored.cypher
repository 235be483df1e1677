// name: node_finding_stored
// purpose: All nodes of type Finding of some organizations, for comparing with what a document states.
// parameter organizations: ids, required
// column node: Finding
UNWIND $organizations AS organization
MATCH (node:Finding {organization: organization})
WHERE size(node.evidence) > 0
RETURN node
