// name: node_judgement_retire
// purpose: Deletes a batch of nodes of type Judgement with their relationships.
// parameter ids: ids, required
// column written: integer
UNWIND $ids AS id
MATCH (n:Judgement {id: id})
DETACH DELETE n
RETURN count(*) AS written
