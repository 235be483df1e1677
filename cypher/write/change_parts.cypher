// name: change_parts
// purpose: The further parts of a change's operations, in order.
// parameter change: Change, required
// column node: ChangePart
MATCH (node:ChangePart {change: $change})
RETURN node
ORDER BY node.place
