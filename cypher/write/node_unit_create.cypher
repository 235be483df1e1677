// name: node_unit_create
// purpose: Stores a batch of new nodes of type Unit.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
CREATE
  (n:Unit
    {
      id: row.id,
      evidence: row.evidence,
      organization: row.organization,
      name: row.name,
      search: row.search,
      side: row.side
    })
RETURN count(n) AS written
