// name: node_finding_create
// purpose: Stores a batch of new nodes of type Finding.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
CREATE
  (n:Finding
    {
      id: row.id,
      evidence: row.evidence,
      organization: row.organization,
      rule: row.rule,
      message: row.message,
      names: row.names
    })
RETURN count(n) AS written
