// name: node_qualification_create
// purpose: Stores a batch of new nodes of type Qualification.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
CREATE
  (n:Qualification
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
