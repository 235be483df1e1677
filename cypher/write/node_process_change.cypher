// name: node_process_change
// purpose: Replaces all fields of a batch of stored nodes of type Process.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
MATCH (n:Process {id: row.id})
SET n.evidence = row.evidence, n.organization = row.organization, n.name = row.name
RETURN count(n) AS written
