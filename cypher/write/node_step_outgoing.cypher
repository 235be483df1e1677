// name: node_step_outgoing
// purpose: The relationships that begin at a batch of nodes of type Step, for comparing with what a document states.
// parameter ids: ids, required
// column relationship: relationship
UNWIND $ids AS id
MATCH (:Step {id: id})-[relationship]->()
RETURN relationship
