// name: node_position_retire
// purpose: Deletes a batch of nodes of type Position with their relationships.
// parameter ids: ids, required
// column written: integer
UNWIND $ids AS id
MATCH (n:Position {id: id})
DETACH DELETE n
RETURN count(*) AS written
