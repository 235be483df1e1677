// name: change_part_create
// purpose: Writes down a further part of a change's operations.
// parameter row: map, required — the fields of the part
// column written: integer
CREATE
  (part:ChangePart
    {id: $row.id, evidence: $row.evidence, change: $row.change, place: $row.place, operations: $row.operations})
RETURN count(part) AS written
