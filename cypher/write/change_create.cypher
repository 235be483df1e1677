// name: change_create
// purpose: Writes down a change. Its number is new, so that of two that were made from one state only one is stored.
// parameter row: map, required — the fields of the change
// column written: integer
CREATE
  (change:Change
    {
      id: $row.id,
      evidence: $row.evidence,
      number: $row.number,
      kind: $row.kind,
      state: $row.state,
      at: $row.at,
      who: $row.who,
      source: $row.source,
      summary: $row.summary,
      operations: $row.operations
    })
RETURN count(change) AS written
