// name: node_position_stored
// purpose: All nodes of type Position of some organizations, for comparing with what a document states.
// parameter organizations: ids, required
// column node: Position
UNWIND $organizations AS organization
MATCH (node:Position {organization: organization})
WHERE size(node.evidence) > 0
RETURN node
