// name: node_process_stored
// purpose: All nodes of type Process of some organizations, for comparing with what a document states.
// parameter organizations: ids, required
// column node: Process
UNWIND $organizations AS organization
MATCH (node:Process {organization: organization})
WHERE size(node.evidence) > 0
RETURN node
