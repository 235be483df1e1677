// name: topic_by_name
// purpose: Nodes of type Topic are found by their name.
CREATE INDEX topic_by_name IF NOT EXISTS
FOR (n:Topic)
ON (n.name)
