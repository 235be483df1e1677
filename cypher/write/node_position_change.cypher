// name: node_position_change
// purpose: Replaces all fields of a batch of stored nodes of type Position.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
MATCH (n:Position {id: row.id})
SET
  n.evidence = row.evidence,
  n.organization = row.organization,
  n.title = row.title,
  n.search = row.search,
  n.department = row.department,
  n.reference = row.reference,
  n.described = row.described,
  n.headcount = row.headcount,
  n.purpose = row.purpose
RETURN count(n) AS written
