// name: node_department_retire
// purpose: Deletes a batch of nodes of type Department with their relationships.
// parameter ids: ids, required
// column written: integer
UNWIND $ids AS id
MATCH (n:Department {id: id})
DETACH DELETE n
RETURN count(*) AS written
