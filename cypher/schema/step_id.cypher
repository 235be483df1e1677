// name: step_id
// purpose: No two nodes of type Step bear one id, and a node is found by its id.
CREATE CONSTRAINT step_id IF NOT EXISTS
FOR (n:Step)
REQUIRE n.id IS UNIQUE
