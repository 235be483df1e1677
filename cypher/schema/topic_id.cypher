// name: topic_id
// purpose: No two nodes of type Topic bear one id, and a node is found by its id.
CREATE CONSTRAINT topic_id IF NOT EXISTS
FOR (n:Topic)
REQUIRE n.id IS UNIQUE
