// name: node_indicator_stored
// purpose: All nodes of type Indicator of some organizations, for comparing with what a document states.
// parameter organizations: ids, required
// column node: Indicator
UNWIND $organizations AS organization
MATCH (node:Indicator {organization: organization})
WHERE size(node.evidence) > 0
RETURN node
