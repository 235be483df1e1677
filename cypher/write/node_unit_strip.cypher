// name: node_unit_strip
// purpose: Takes the relationships and all fields but the id from a batch of nodes of type Unit, so that no question finds
//   them; they are deleted later, in small batches, because deleting many full-text nodes at once is slow.
// parameter ids: ids, required
// column written: integer
UNWIND $ids AS id
MATCH (n:Unit {id: id})
OPTIONAL MATCH (n)-[r]-()
DELETE r
WITH DISTINCT n
REMOVE n.evidence, n.organization, n.name, n.search, n.side
RETURN count(n) AS written
