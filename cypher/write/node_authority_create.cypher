// name: node_authority_create
// purpose: Stores a batch of new nodes of type Authority.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
CREATE
  (n:Authority
    {
      id: row.id,
      evidence: row.evidence,
      organization: row.organization,
      text: row.text,
      number: row.number,
      group: row.group,
      holder: row.holder
    })
RETURN count(n) AS written
