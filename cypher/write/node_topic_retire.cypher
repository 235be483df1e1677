// name: node_topic_retire
// purpose: Deletes a batch of nodes of type Topic with their relationships.
// parameter ids: ids, required
// column written: integer
UNWIND $ids AS id
MATCH (n:Topic {id: id})
DETACH DELETE n
RETURN count(*) AS written
