// name: node_organization_outgoing
// purpose: All relationships that begin at a node of type Organization of some organizations, for comparing with what a document
//   states.
// parameter organizations: ids, required
// column relationship: relationship
UNWIND $organizations AS organization
MATCH (:Organization {id: organization})-[relationship]->()
RETURN relationship
