// name: relationship_holds_person_position
// purpose: Stores a batch of HOLDS relationships from Person to Position.
// parameter rows: rows, required — each the fields of one relationship
// column written: integer
UNWIND $rows AS row
MATCH (source:Person {id: row.source})
MATCH (target:Position {id: row.target})
CREATE (source)-[r:HOLDS {id: row.id, evidence: row.evidence, source: row.source, target: row.target}]->(target)
RETURN count(r) AS written
