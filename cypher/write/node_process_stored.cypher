// name: node_process_stored
// purpose: A batch of nodes of type Process, for comparing with what a document states.
// parameter ids: ids, required
// column node: Process
UNWIND $ids AS id
MATCH (node:Process {id: id})
RETURN node
