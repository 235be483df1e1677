// name: relationship_part_of_department_department
// purpose: Stores a batch of PART_OF relationships from Department to Department.
// parameter rows: rows, required — each the fields of one relationship
// column written: integer
UNWIND $rows AS row
MATCH (source:Department {id: row.source})
MATCH (target:Department {id: row.target})
CREATE (source)-[r:PART_OF {id: row.id, evidence: row.evidence, source: row.source, target: row.target}]->(target)
RETURN count(r) AS written
