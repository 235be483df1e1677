// name: node_unit_change
// purpose: Replaces all fields of a batch of stored nodes of type Unit.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
MATCH (n:Unit {id: row.id})
SET
  n.evidence = row.evidence,
  n.organization = row.organization,
  n.name = row.name,
  n.search = row.search,
  n.side = row.side
RETURN count(n) AS written
