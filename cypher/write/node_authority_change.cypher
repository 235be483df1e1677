// name: node_authority_change
// purpose: Replaces all fields of a batch of stored nodes of type Authority.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
MATCH (n:Authority {id: row.id})
SET
  n.evidence = row.evidence,
  n.organization = row.organization,
  n.text = row.text,
  n.number = row.number,
  n.group = row.group,
  n.holder = row.holder
RETURN count(n) AS written
