// name: node_organization_stored
// purpose: All nodes of type Organization of some organizations, for comparing with what a document states.
// parameter organizations: ids, required
// column node: Organization
UNWIND $organizations AS organization
MATCH (node:Organization {id: organization})
WHERE size(node.evidence) > 0
RETURN node
