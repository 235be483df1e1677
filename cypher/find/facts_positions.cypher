// name: facts_positions
// title en: The positions of organizations, as findings look at them
// title zh: 供检查用的岗位
// purpose: Plain fields instead of nodes, because an organization may have ten thousand. A node without evidence is retired
//   already.
// parameter organizations: ids, required, example [] — ids of organizations
// column organization: text
// column id: text
// column name: text
// column described: boolean
// column department: text
// column reference: text
// column headcount: integer
// column evidence: list
UNWIND $organizations AS organization
MATCH (node:Position {organization: organization})
WHERE size(node.evidence) > 0
RETURN
  organization,
  node.id AS id,
  node.title AS name,
  node.described AS described,
  node.department AS department,
  node.reference AS reference,
  node.headcount AS headcount,
  node.evidence AS evidence
ORDER BY organization, id
