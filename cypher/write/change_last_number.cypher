// name: change_last_number
// purpose: The number of the last change, 0 where there is none. Every change has the next number and none is ever deleted, so
//   that counting is enough; the embedded engine would load each with its megabytes of operations to find the greatest.
// column number: integer
MATCH (change:Change)
RETURN count(*) AS number
