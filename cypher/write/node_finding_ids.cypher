// name: node_finding_ids
// purpose: The ids of all nodes of type Finding of some organizations; a node without evidence is retired.
// parameter organizations: ids, required
// column id: text
UNWIND $organizations AS organization
MATCH (node:Finding {organization: organization})
WHERE size(node.evidence) > 0
RETURN node.id AS id
