// name: changes_since
// purpose: The changes from a number on, the last first.
// parameter number: integer, required
// column node: Change
MATCH (node:Change)
WHERE node.number >= $number
RETURN node
ORDER BY node.number DESC
