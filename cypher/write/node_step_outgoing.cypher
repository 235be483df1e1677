// name: node_step_outgoing
// purpose: All relationships that begin at a node of type Step of some organizations, for comparing with what a document
//   states.
// parameter organizations: ids, required
// column relationship: relationship
UNWIND $organizations AS organization
MATCH (:Step {organization: organization})-[relationship]->()
RETURN relationship
