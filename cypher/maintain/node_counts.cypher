// name: node_counts
// purpose: How many nodes of each type the database holds.
// column kind: text
// column number: integer
MATCH (n)
WITH labels(n)[0] AS kind, count(*) AS number
RETURN kind, number
ORDER BY kind
