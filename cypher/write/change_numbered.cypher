// name: change_numbered
// purpose: The change of a number.
// parameter number: integer, required
// column node: Change
MATCH (node:Change {number: $number})
RETURN node
