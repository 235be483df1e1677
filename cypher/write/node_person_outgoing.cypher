// name: node_person_outgoing
// purpose: All relationships that begin at a node of type Person of some organizations, for comparing with what a document
//   states.
// parameter organizations: ids, required
// column relationship: relationship
UNWIND $organizations AS organization
MATCH (:Person {organization: organization})-[relationship]->()
RETURN relationship
