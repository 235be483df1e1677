// name: node_duty_outgoing
// purpose: All relationships that begin at a node of type Duty of some organizations, for comparing with what a document
//   states.
// parameter organizations: ids, required
// column relationship: relationship
UNWIND $organizations AS organization
MATCH (:Duty {organization: organization})-[relationship]->()
RETURN relationship
