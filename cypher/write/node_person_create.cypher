// name: node_person_create
// purpose: Stores a batch of new nodes of type Person.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
CREATE
  (n:Person
    {id: row.id, evidence: row.evidence, organization: row.organization, name: row.name, reference: row.reference})
RETURN count(n) AS written
