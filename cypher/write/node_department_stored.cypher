// name: node_department_stored
// purpose: All nodes of type Department of some organizations, for comparing with what a document states.
// parameter organizations: ids, required
// column node: Department
UNWIND $organizations AS organization
MATCH (node:Department {organization: organization})
WHERE size(node.evidence) > 0
RETURN node
