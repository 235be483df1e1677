// name: node_step_change
// purpose: Replaces all fields of a batch of stored nodes of type Step.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
MATCH (n:Step {id: row.id})
SET
  n.evidence = row.evidence,
  n.organization = row.organization,
  n.text = row.text,
  n.process = row.process,
  n.position = row.position
RETURN count(n) AS written
