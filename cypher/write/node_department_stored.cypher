// name: node_department_stored
// purpose: A batch of nodes of type Department, for comparing with what a document states.
// parameter ids: ids, required
// column node: Department
UNWIND $ids AS id
MATCH (node:Department {id: id})
RETURN node
