// name: facts_units
// title en: The collaborating units of organizations, as findings look at them
// title zh: 供检查用的协作单位
// purpose: Plain fields instead of nodes. A node without evidence is retired already.
// parameter organizations: ids, required, example [] — ids of organizations
// column organization: text
// column id: text
// column name: text
// column side: text
// column evidence: list
UNWIND $organizations AS organization
MATCH (node:Unit {organization: organization})
WHERE size(node.evidence) > 0
RETURN organization, node.id AS id, node.name AS name, node.side AS side, node.evidence AS evidence
ORDER BY organization, id
