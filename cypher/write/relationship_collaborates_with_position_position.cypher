// name: relationship_collaborates_with_position_position
// purpose: Stores a batch of COLLABORATES_WITH relationships from Position to Position.
// parameter rows: rows, required — each the fields of one relationship
// column written: integer
UNWIND $rows AS row
MATCH (source:Position {id: row.source})
MATCH (target:Position {id: row.target})
CREATE
  (source)-
    [r:COLLABORATES_WITH {id: row.id, evidence: row.evidence, source: row.source, target: row.target, side: row.side}]->
  (target)
RETURN count(r) AS written
