// name: relationship_counts
// purpose: How many relationships of each type the database holds.
// column kind: text
// column number: integer
MATCH ()-[r]->()
WITH type(r) AS kind, count(*) AS number
RETURN kind, number
ORDER BY kind
