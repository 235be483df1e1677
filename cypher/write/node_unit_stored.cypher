// name: node_unit_stored
// purpose: A batch of nodes of type Unit, for comparing with what a document states.
// parameter ids: ids, required
// column node: Unit
UNWIND $ids AS id
MATCH (node:Unit {id: id})
RETURN node
