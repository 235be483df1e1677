// name: relationship_has_authority_position_authority
// purpose: Stores a batch of HAS_AUTHORITY relationships from Position to Authority.
// parameter rows: rows, required — each the fields of one relationship
// column written: integer
UNWIND $rows AS row
MATCH (source:Position {id: row.source})
MATCH (target:Authority {id: row.target})
CREATE (source)-[r:HAS_AUTHORITY {id: row.id, evidence: row.evidence, source: row.source, target: row.target}]->(target)
RETURN count(r) AS written
