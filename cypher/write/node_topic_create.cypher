// name: node_topic_create
// purpose: Stores a batch of new nodes of type Topic.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
CREATE (n:Topic {id: row.id, evidence: row.evidence, name: row.name})
RETURN count(n) AS written
