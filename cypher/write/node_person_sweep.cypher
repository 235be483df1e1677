// name: node_person_sweep
// purpose: Deletes those of a batch of nodes of type Person that were stripped.
// parameter ids: ids, required
// column written: integer
UNWIND $ids AS id
MATCH (n:Person {id: id})
WHERE size(n.evidence) = 0
DELETE n
RETURN count(*) AS written
