// name: node_person_outgoing
// purpose: The relationships that begin at a batch of nodes of type Person, for comparing with what a document states.
// parameter ids: ids, required
// column relationship: relationship
UNWIND $ids AS id
MATCH (:Person {id: id})-[relationship]->()
RETURN relationship
