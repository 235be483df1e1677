// name: node_authority_retire
// purpose: Deletes a batch of nodes of type Authority with their relationships.
// parameter ids: ids, required
// column written: integer
UNWIND $ids AS id
MATCH (n:Authority {id: id})
DETACH DELETE n
RETURN count(*) AS written
