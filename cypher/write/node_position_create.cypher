// name: node_position_create
// purpose: Stores a batch of new nodes of type Position.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
CREATE
  (n:Position
    {
      id: row.id,
      evidence: row.evidence,
      organization: row.organization,
      title: row.title,
      search: row.search,
      department: row.department,
      reference: row.reference,
      described: row.described,
      headcount: row.headcount,
      purpose: row.purpose
    })
RETURN count(n) AS written
