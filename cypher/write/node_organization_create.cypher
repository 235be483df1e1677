// name: node_organization_create
// purpose: Stores a batch of new nodes of type Organization.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
CREATE
  (n:Organization
    {id: row.id, evidence: row.evidence, name: row.name, named: row.named, as_of: row.as_of, parent: row.parent})
RETURN count(n) AS written
