// name: node_person_stored
// purpose: A batch of nodes of type Person, for comparing with what a document states.
// parameter ids: ids, required
// column node: Person
UNWIND $ids AS id
MATCH (node:Person {id: id})
RETURN node
