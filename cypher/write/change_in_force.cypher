// name: change_in_force
// purpose: Whether the change of a number can be taken back - it is neither undone nor itself an undoing.
// parameter number: integer, required
// column in_force: boolean
MATCH (change:Change {number: $number})
RETURN change.kind <> 'undo' AND change.state <> 'undone' AS in_force
