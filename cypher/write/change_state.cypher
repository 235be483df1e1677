// name: change_state
// purpose: Says how far a change has come.
// parameter id: text, required
// parameter state: text, required
// column written: integer
MATCH (change:Change {id: $id})
SET change.state = $state
RETURN count(change) AS written
