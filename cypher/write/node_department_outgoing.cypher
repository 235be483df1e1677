// name: node_department_outgoing
// purpose: The relationships that begin at a batch of nodes of type Department, for comparing with what a document states.
// parameter ids: ids, required
// column relationship: relationship
UNWIND $ids AS id
MATCH (:Department {id: id})-[relationship]->()
RETURN relationship
