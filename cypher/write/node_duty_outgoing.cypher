// name: node_duty_outgoing
// purpose: The relationships that begin at a batch of nodes of type Duty, for comparing with what a document states.
// parameter ids: ids, required
// column relationship: relationship
UNWIND $ids AS id
MATCH (:Duty {id: id})-[relationship]->()
RETURN relationship
