// name: node_process_outgoing
// purpose: All relationships that begin at a node of type Process of some organizations, for comparing with what a document
//   states.
// parameter organizations: ids, required
// column relationship: relationship
UNWIND $organizations AS organization
MATCH (:Process {organization: organization})-[relationship]->()
RETURN relationship
