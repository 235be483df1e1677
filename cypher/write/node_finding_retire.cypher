// name: node_finding_retire
// purpose: Deletes a batch of nodes of type Finding with their relationships.
// parameter ids: ids, required
// column written: integer
UNWIND $ids AS id
MATCH (n:Finding {id: id})
DETACH DELETE n
RETURN count(*) AS written
