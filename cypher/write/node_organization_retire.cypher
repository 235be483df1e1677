// name: node_organization_retire
// purpose: Deletes a batch of nodes of type Organization with their relationships.
// parameter ids: ids, required
// column written: integer
UNWIND $ids AS id
MATCH (n:Organization {id: id})
DETACH DELETE n
RETURN count(*) AS written
