// name: relationship_has_duty_position_duty
// purpose: Stores a batch of HAS_DUTY relationships from Position to Duty.
// parameter rows: rows, required — each the fields of one relationship
// column written: integer
UNWIND $rows AS row
MATCH (source:Position {id: row.source})
MATCH (target:Duty {id: row.target})
CREATE
  (source)-
    [r:HAS_DUTY {
        id: row.id,
        evidence: row.evidence,
        source: row.source,
        target: row.target,
        involvement: row.involvement
      }]->
  (target)
RETURN count(r) AS written
