// name: node_unit_stored
// purpose: All nodes of type Unit of some organizations, for comparing with what a document states.
// parameter organizations: ids, required
// column node: Unit
UNWIND $organizations AS organization
MATCH (node:Unit {organization: organization})
WHERE size(node.evidence) > 0
RETURN node
