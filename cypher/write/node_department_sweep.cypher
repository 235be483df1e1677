// name: node_department_sweep
// purpose: Deletes those of a batch of nodes of type Department that were stripped.
// parameter ids: ids, required
// column written: integer
UNWIND $ids AS id
MATCH (n:Department {id: id})
WHERE size(n.evidence) = 0
DELETE n
RETURN count(*) AS written
