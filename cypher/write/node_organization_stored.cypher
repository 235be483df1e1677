// name: node_organization_stored
// purpose: A batch of nodes of type Organization, for comparing with what a document states.
// parameter ids: ids, required
// column node: Organization
UNWIND $ids AS id
MATCH (node:Organization {id: id})
RETURN node
