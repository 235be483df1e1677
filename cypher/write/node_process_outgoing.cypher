// name: node_process_outgoing
// purpose: The relationships that begin at a batch of nodes of type Process, for comparing with what a document states.
// parameter ids: ids, required
// column relationship: relationship
UNWIND $ids AS id
MATCH (:Process {id: id})-[relationship]->()
RETURN relationship
