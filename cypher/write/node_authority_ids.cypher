// name: node_authority_ids
// purpose: The ids of all nodes of type Authority of some organizations; a node without evidence is retired.
// parameter organizations: ids, required
// column id: text
UNWIND $organizations AS organization
MATCH (node:Authority {organization: organization})
WHERE size(node.evidence) > 0
RETURN node.id AS id
