// name: node_qualification_sweep
// purpose: Deletes those of a batch of nodes of type Qualification that were stripped.
// parameter ids: ids, required
// column written: integer
UNWIND $ids AS id
MATCH (n:Qualification {id: id})
WHERE size(n.evidence) = 0
DELETE n
RETURN count(*) AS written
