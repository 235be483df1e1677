// name: node_topic_change
// purpose: Replaces all fields of a batch of stored nodes of type Topic.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
MATCH (n:Topic {id: row.id})
SET n.evidence = row.evidence, n.name = row.name
RETURN count(n) AS written
