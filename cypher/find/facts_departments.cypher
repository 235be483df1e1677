// name: facts_departments
// title en: The departments of organizations, as findings look at them
// title zh: 供检查用的部门
// purpose: Plain fields instead of nodes, with the department that each is part of, and how many functions it has. A node without evidence is retired already.
// parameter organizations: ids, required, example [] — ids of organizations
// column organization: text
// column id: text
// column name: text
// column described: boolean
// column department: text
// column superior: text
// column headcount: integer
// column evidence: list
// column place: text
// column duties: integer
UNWIND $organizations AS organization
MATCH (node:Department {organization: organization})
WHERE size(node.evidence) > 0
OPTIONAL MATCH (node)-[:PART_OF]->(place:Department)
RETURN
  organization,
  node.id AS id,
  node.name AS name,
  node.described AS described,
  node.parent AS department,
  node.superior AS superior,
  node.headcount AS headcount,
  node.evidence AS evidence,
  place.id AS place,
  COUNT { (node)-[:HAS_DUTY]->() } AS duties
ORDER BY organization, id
