// name: node_process_retire
// purpose: Deletes a batch of nodes of type Process with their relationships.
// parameter ids: ids, required
// column written: integer
UNWIND $ids AS id
MATCH (n:Process {id: id})
DETACH DELETE n
RETURN count(*) AS written
