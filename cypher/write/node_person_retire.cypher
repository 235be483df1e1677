// name: node_person_retire
// purpose: Deletes a batch of nodes of type Person with their relationships.
// parameter ids: ids, required
// column written: integer
UNWIND $ids AS id
MATCH (n:Person {id: id})
DETACH DELETE n
RETURN count(*) AS written
