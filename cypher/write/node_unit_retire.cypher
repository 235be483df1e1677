// name: node_unit_retire
// purpose: Deletes a batch of nodes of type Unit with their relationships.
// parameter ids: ids, required
// column written: integer
UNWIND $ids AS id
MATCH (n:Unit {id: id})
DETACH DELETE n
RETURN count(*) AS written
