// name: relationship_about_duty_topic
// purpose: Stores a batch of ABOUT relationships from Duty to Topic.
// parameter rows: rows, required — each the fields of one relationship
// column written: integer
UNWIND $rows AS row
MATCH (source:Duty {id: row.source})
MATCH (target:Topic {id: row.target})
CREATE (source)-[r:ABOUT {id: row.id, evidence: row.evidence, source: row.source, target: row.target}]->(target)
RETURN count(r) AS written
