// name: node_position_outgoing
// purpose: All relationships that begin at a node of type Position of some organizations, for comparing with what a document
//   states.
// parameter organizations: ids, required
// column relationship: relationship
UNWIND $organizations AS organization
MATCH (:Position {organization: organization})-[relationship]->()
RETURN relationship
