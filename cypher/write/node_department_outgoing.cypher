// name: node_department_outgoing
// purpose: All relationships that begin at a node of type Department of some organizations, for comparing with what a document
//   states.
// parameter organizations: ids, required
// column relationship: relationship
UNWIND $organizations AS organization
MATCH (:Department {organization: organization})-[relationship]->()
RETURN relationship
