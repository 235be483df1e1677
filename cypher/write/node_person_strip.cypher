// name: node_person_strip
// purpose: Takes the relationships and the evidence from a batch of nodes of type Person: a node without evidence is retired,
//   and no question finds it. They are deleted later, in small batches, because taking many nodes out of an index in one
//   transaction is slow on the embedded engine.
// parameter ids: ids, required
// column written: integer
UNWIND $ids AS id
MATCH (n:Person {id: id})
OPTIONAL MATCH (n)-[r]-()
DELETE r
WITH DISTINCT n
SET n.evidence = []
RETURN count(n) AS written
