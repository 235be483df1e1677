// name: node_organization_outgoing
// purpose: The relationships that begin at a batch of nodes of type Organization, for comparing with what a document states.
// parameter ids: ids, required
// column relationship: relationship
UNWIND $ids AS id
MATCH (:Organization {id: id})-[relationship]->()
RETURN relationship
