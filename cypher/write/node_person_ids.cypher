// name: node_person_ids
// purpose: The ids of all nodes of type Person of some organizations; a node without evidence is retired.
// parameter organizations: ids, required
// column id: text
UNWIND $organizations AS organization
MATCH (node:Person {organization: organization})
WHERE size(node.evidence) > 0
RETURN node.id AS id
