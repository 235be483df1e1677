// name: change_last_number
// purpose: The number of the last change; 0 where there is none.
// column number: integer
OPTIONAL MATCH (change:Change)
WITH max(change.number) AS number
RETURN coalesce(number, 0) AS number
