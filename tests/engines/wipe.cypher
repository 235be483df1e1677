// name: wipe
// purpose: Deletes some of all nodes, for tests only; to be run until none is left.
// column deleted: integer
MATCH (n)
WITH n
LIMIT 500
DETACH DELETE n
RETURN count(*) AS deleted
