// name: person_id
// purpose: No two nodes of type Person bear one id, and a node is found by its id.
CREATE CONSTRAINT person_id IF NOT EXISTS
FOR (n:Person)
REQUIRE n.id IS UNIQUE
