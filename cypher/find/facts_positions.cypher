// name: facts_positions
// title en: The positions of organizations, as findings look at them
// title zh: 供检查用的岗位
// purpose: Plain fields instead of nodes, because an organization may have ten thousand; with the department that each belongs
//   to, and how many duties it has. A node without evidence is retired already.
// parameter organizations: ids, required, example [] — ids of organizations
// column organization: text
// column packed: list
UNWIND $organizations AS organization
MATCH (node:Position {organization: organization})
WHERE size(node.evidence) > 0
OPTIONAL MATCH (node)-[:BELONGS_TO]->(place:Department)
WITH organization, node, place.id AS place, COUNT { (node)-[:HAS_DUTY]->() } AS duties
WITH
  organization,
  collect([
    node.id,
    node.title,
    node.described,
    node.department,
    node.reference,
    node.headcount,
    node.evidence,
    place,
    duties
  ]) AS every
UNWIND range(0, size(every) - 1, 1000) AS start
RETURN organization, every[start..start + 1000] AS packed
ORDER BY organization, start
