// name: node_person_change
// purpose: Replaces all fields of a batch of stored nodes of type Person.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
MATCH (n:Person {id: row.id})
SET n.evidence = row.evidence, n.organization = row.organization, n.name = row.name, n.reference = row.reference
RETURN count(n) AS written
