// name: node_indicator_retire
// purpose: Deletes a batch of nodes of type Indicator with their relationships.
// parameter ids: ids, required
// column written: integer
UNWIND $ids AS id
MATCH (n:Indicator {id: id})
DETACH DELETE n
RETURN count(*) AS written
