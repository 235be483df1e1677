// name: change_to_undo
// purpose: The last change that is in force: neither undone nor itself an undoing.
// column node: Change
MATCH (node:Change)
WHERE node.kind <> 'undo' AND node.state <> 'undone'
RETURN node
ORDER BY node.number DESC
LIMIT 1
