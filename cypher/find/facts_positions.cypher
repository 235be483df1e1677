// name: facts_positions
// title en: The positions of organizations, as findings look at them
// title zh: 供检查用的岗位
// purpose: Plain fields instead of nodes, because an organization may have ten thousand; with the department that each belongs
//   to, and how many duties it has. A node without evidence is retired already.
// parameter organizations: ids, required, example [] — ids of organizations
// column organization: text
// column id: text
// column name: text
// column described: boolean
// column department: text
// column reference: text
// column headcount: integer
// column evidence: list
// column place: text
// column duties: integer
UNWIND $organizations AS organization
MATCH (node:Position {organization: organization})
WHERE size(node.evidence) > 0
OPTIONAL MATCH (node)-[:BELONGS_TO]->(place:Department)
RETURN
  organization,
  node.id AS id,
  node.title AS name,
  node.described AS described,
  node.department AS department,
  node.reference AS reference,
  node.headcount AS headcount,
  node.evidence AS evidence,
  place.id AS place,
  COUNT { (node)-[:HAS_DUTY]->() } AS duties
ORDER BY organization, id
