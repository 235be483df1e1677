// name: node_position_outgoing
// purpose: The relationships that begin at a batch of nodes of type Position, for comparing with what a document states.
// parameter ids: ids, required
// column relationship: relationship
UNWIND $ids AS id
MATCH (:Position {id: id})-[relationship]->()
RETURN relationship
