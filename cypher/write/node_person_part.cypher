// name: node_person_part
// purpose: Deletes a batch of relationships that begin at nodes of type Person.
// parameter rows: rows, required — each with source, target and id of one relationship
// column written: integer
UNWIND $rows AS row
MATCH (:Person {id: row.source})-[relationship]->(target)
WHERE target.id = row.target AND relationship.id = row.id
DELETE relationship
RETURN count(*) AS written
