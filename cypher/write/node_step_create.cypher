// name: node_step_create
// purpose: Stores a batch of new nodes of type Step.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
CREATE
  (n:Step
    {
      id: row.id,
      evidence: row.evidence,
      organization: row.organization,
      text: row.text,
      process: row.process,
      position: row.position
    })
RETURN count(n) AS written
