// name: node_judgement_create
// purpose: Stores a batch of new nodes of type Judgement.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
CREATE
  (n:Judgement
    {
      id: row.id,
      evidence: row.evidence,
      finding: row.finding,
      verdict: row.verdict,
      reason: row.reason,
      quoted: row.quoted,
      who: row.who,
      at: row.at
    })
RETURN count(n) AS written
