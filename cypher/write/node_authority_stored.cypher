// name: node_authority_stored
// purpose: All nodes of type Authority of some organizations, for comparing with what a document states.
// parameter organizations: ids, required
// column node: Authority
UNWIND $organizations AS organization
MATCH (node:Authority {organization: organization})
WHERE size(node.evidence) > 0
RETURN node
