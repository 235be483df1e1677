// name: node_judgement_change
// purpose: Replaces all fields of a batch of stored nodes of type Judgement.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
MATCH (n:Judgement {id: row.id})
SET
  n.evidence = row.evidence,
  n.finding = row.finding,
  n.verdict = row.verdict,
  n.reason = row.reason,
  n.quoted = row.quoted,
  n.who = row.who,
  n.at = row.at
RETURN count(n) AS written
