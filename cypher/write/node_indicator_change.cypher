// name: node_indicator_change
// purpose: Replaces all fields of a batch of stored nodes of type Indicator.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
MATCH (n:Indicator {id: row.id})
SET
  n.evidence = row.evidence,
  n.organization = row.organization,
  n.text = row.text,
  n.number = row.number,
  n.group = row.group,
  n.holder = row.holder
RETURN count(n) AS written
