// name: node_indicator_ids
// purpose: The ids of all nodes of type Indicator of some organizations; a node without evidence is retired.
// parameter organizations: ids, required
// column id: text
UNWIND $organizations AS organization
MATCH (node:Indicator {organization: organization})
WHERE size(node.evidence) > 0
RETURN node.id AS id
