// name: relationship_belongs_to_position_department
// purpose: Stores a batch of BELONGS_TO relationships from Position to Department.
// parameter rows: rows, required — each the fields of one relationship
// column written: integer
UNWIND $rows AS row
MATCH (source:Position {id: row.source})
MATCH (target:Department {id: row.target})
CREATE (source)-[r:BELONGS_TO {id: row.id, evidence: row.evidence, source: row.source, target: row.target}]->(target)
RETURN count(r) AS written
