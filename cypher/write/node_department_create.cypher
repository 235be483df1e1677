// name: node_department_create
// purpose: Stores a batch of new nodes of type Department.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
CREATE
  (n:Department
    {
      id: row.id,
      evidence: row.evidence,
      organization: row.organization,
      name: row.name,
      search: row.search,
      parent: row.parent,
      superior: row.superior,
      described: row.described,
      headcount: row.headcount,
      purpose: row.purpose
    })
RETURN count(n) AS written
