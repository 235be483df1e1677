// name: node_department_change
// purpose: Replaces all fields of a batch of stored nodes of type Department.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
MATCH (n:Department {id: row.id})
SET
  n.evidence = row.evidence,
  n.organization = row.organization,
  n.name = row.name,
  n.search = row.search,
  n.parent = row.parent,
  n.superior = row.superior,
  n.described = row.described,
  n.headcount = row.headcount,
  n.purpose = row.purpose
RETURN count(n) AS written
