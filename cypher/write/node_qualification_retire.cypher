// name: node_qualification_retire
// purpose: Deletes a batch of nodes of type Qualification with their relationships.
// parameter ids: ids, required
// column written: integer
UNWIND $ids AS id
MATCH (n:Qualification {id: id})
DETACH DELETE n
RETURN count(*) AS written
