// name: relationship_done_by_step_position
// purpose: Stores a batch of DONE_BY relationships from Step to Position.
// parameter rows: rows, required — each the fields of one relationship
// column written: integer
UNWIND $rows AS row
MATCH (source:Step {id: row.source})
MATCH (target:Position {id: row.target})
CREATE (source)-[r:DONE_BY {id: row.id, evidence: row.evidence, source: row.source, target: row.target}]->(target)
RETURN count(r) AS written
