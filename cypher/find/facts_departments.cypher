// name: facts_departments
// title en: The departments of organizations, as findings look at them
// title zh: 供检查用的部门
// purpose: Plain fields instead of nodes. A node without evidence is retired already.
// parameter organizations: ids, required, example [] — ids of organizations
// column organization: text
// column id: text
// column name: text
// column described: boolean
// column department: text
// column superior: text
// column headcount: integer
// column evidence: list
UNWIND $organizations AS organization
MATCH (node:Department {organization: organization})
WHERE size(node.evidence) > 0
RETURN
  organization,
  node.id AS id,
  node.name AS name,
  node.described AS described,
  node.parent AS department,
  node.superior AS superior,
  node.headcount AS headcount,
  node.evidence AS evidence
ORDER BY organization, id
