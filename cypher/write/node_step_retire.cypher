// name: node_step_retire
// purpose: Deletes a batch of nodes of type Step with their relationships.
// parameter ids: ids, required
// column written: integer
UNWIND $ids AS id
MATCH (n:Step {id: id})
DETACH DELETE n
RETURN count(*) AS written
