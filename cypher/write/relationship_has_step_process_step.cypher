// name: relationship_has_step_process_step
// purpose: Stores a batch of HAS_STEP relationships from Process to Step.
// parameter rows: rows, required — each the fields of one relationship
// column written: integer
UNWIND $rows AS row
MATCH (source:Process {id: row.source})
MATCH (target:Step {id: row.target})
CREATE (source)-[r:HAS_STEP {id: row.id, evidence: row.evidence, source: row.source, target: row.target}]->(target)
RETURN count(r) AS written
