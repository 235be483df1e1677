// name: relationship_reports_to_position_position
// purpose: Stores a batch of REPORTS_TO relationships from Position to Position.
// parameter rows: rows, required — each the fields of one relationship
// column written: integer
UNWIND $rows AS row
MATCH (source:Position {id: row.source})
MATCH (target:Position {id: row.target})
CREATE
  (source)-
    [r:REPORTS_TO {
        id: row.id,
        evidence: row.evidence,
        source: row.source,
        target: row.target,
        kind: row.kind,
        stated_by: row.stated_by,
        status: row.status,
        subordinate_evidence: row.subordinate_evidence,
        superior_evidence: row.superior_evidence
      }]->
  (target)
RETURN count(r) AS written
