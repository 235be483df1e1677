// name: node_unit_ids
// purpose: The ids of all nodes of type Unit of some organizations; a node without evidence is retired.
// parameter organizations: ids, required
// column id: text
UNWIND $organizations AS organization
MATCH (node:Unit {organization: organization})
WHERE size(node.evidence) > 0
RETURN node.id AS id
