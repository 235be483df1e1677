// name: node_position_part
// purpose: Deletes a batch of relationships that begin at nodes of type Position.
// parameter rows: rows, required — each with source, target and id of one relationship
// column written: integer
UNWIND $rows AS row
MATCH (:Position {id: row.source})-[relationship]->(target)
WHERE target.id = row.target AND relationship.id = row.id
DELETE relationship
RETURN count(*) AS written
