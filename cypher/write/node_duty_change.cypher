// name: node_duty_change
// purpose: Replaces all fields of a batch of stored nodes of type Duty.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
MATCH (n:Duty {id: row.id})
SET
  n.evidence = row.evidence,
  n.organization = row.organization,
  n.text = row.text,
  n.number = row.number,
  n.group = row.group,
  n.holder = row.holder,
  n.search = row.search
RETURN count(n) AS written
