// name: relationship_requires_position_qualification
// purpose: Stores a batch of REQUIRES relationships from Position to Qualification.
// parameter rows: rows, required — each the fields of one relationship
// column written: integer
UNWIND $rows AS row
MATCH (source:Position {id: row.source})
MATCH (target:Qualification {id: row.target})
CREATE (source)-[r:REQUIRES {id: row.id, evidence: row.evidence, source: row.source, target: row.target}]->(target)
RETURN count(r) AS written
