// name: node_organization_change
// purpose: Replaces all fields of a batch of stored nodes of type Organization.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
MATCH (n:Organization {id: row.id})
SET n.evidence = row.evidence, n.name = row.name, n.named = row.named, n.as_of = row.as_of, n.parent = row.parent
RETURN count(n) AS written
