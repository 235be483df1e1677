// name: change_extend
// purpose: Adds a further part to a change's operations, where the whole is larger than one message may be.
// parameter id: text, required
// parameter part: text, required
// column written: integer
MATCH (change:Change {id: $id})
SET change.operations = change.operations + $part
RETURN count(change) AS written
