// name: node_duty_create
// purpose: Stores a batch of new nodes of type Duty.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
CREATE
  (n:Duty
    {
      id: row.id,
      evidence: row.evidence,
      organization: row.organization,
      text: row.text,
      number: row.number,
      group: row.group,
      holder: row.holder,
      search: row.search
    })
RETURN count(n) AS written
