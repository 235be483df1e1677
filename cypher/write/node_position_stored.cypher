// name: node_position_stored
// purpose: A batch of nodes of type Position, for comparing with what a document states.
// parameter ids: ids, required
// column node: Position
UNWIND $ids AS id
MATCH (node:Position {id: id})
RETURN node
