// name: relationship_measured_by_position_indicator
// purpose: Stores a batch of MEASURED_BY relationships from Position to Indicator.
// parameter rows: rows, required — each the fields of one relationship
// column written: integer
UNWIND $rows AS row
MATCH (source:Position {id: row.source})
MATCH (target:Indicator {id: row.target})
CREATE (source)-[r:MEASURED_BY {id: row.id, evidence: row.evidence, source: row.source, target: row.target}]->(target)
RETURN count(r) AS written
