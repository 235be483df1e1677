// name: department_id
// purpose: No two nodes of type Department bear one id, and a node is found by its id.
CREATE CONSTRAINT department_id IF NOT EXISTS
FOR (n:Department)
REQUIRE n.id IS UNIQUE
