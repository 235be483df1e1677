// name: node_finding_change
// purpose: Replaces all fields of a batch of stored nodes of type Finding.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
MATCH (n:Finding {id: row.id})
SET
  n.evidence = row.evidence,
  n.organization = row.organization,
  n.rule = row.rule,
  n.message = row.message,
  n.names = row.names
RETURN count(n) AS written
