// name: duty_id
// purpose: No two nodes of type Duty bear one id, and a node is found by its id.
CREATE CONSTRAINT duty_id IF NOT EXISTS
FOR (n:Duty)
REQUIRE n.id IS UNIQUE
