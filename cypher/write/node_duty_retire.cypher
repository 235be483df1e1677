// name: node_duty_retire
// purpose: Deletes a batch of nodes of type Duty with their relationships.
// parameter ids: ids, required
// column written: integer
UNWIND $ids AS id
MATCH (n:Duty {id: id})
DETACH DELETE n
RETURN count(*) AS written
