// name: changes_planned
// purpose: Changes whose retired nodes are hidden but not all deleted yet.
// column node: Change
MATCH (node:Change {state: 'planned'})
RETURN node
ORDER BY node.number
