// name: node_authority_sweep
// purpose: Deletes those of a batch of nodes of type Authority that were stripped.
// parameter ids: ids, required
// column written: integer
UNWIND $ids AS id
MATCH (n:Authority {id: id})
WHERE size(n.evidence) = 0
DELETE n
RETURN count(*) AS written
