// name: node_person_stored
// purpose: All nodes of type Person of some organizations, for comparing with what a document states.
// parameter organizations: ids, required
// column node: Person
UNWIND $organizations AS organization
MATCH (node:Person {organization: organization})
WHERE size(node.evidence) > 0
RETURN node
