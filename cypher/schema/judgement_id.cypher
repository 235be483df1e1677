// name: judgement_id
// purpose: No two nodes of type Judgement bear one id, and a node is found by its id.
CREATE CONSTRAINT judgement_id IF NOT EXISTS
FOR (n:Judgement)
REQUIRE n.id IS UNIQUE
