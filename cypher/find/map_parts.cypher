// name: map_parts
// title en: What stands where in organizations, for the map
// title zh: 地图所画的部分
// purpose: Departments, positions, persons, collaborating units, processes and steps, each a list of plain fields [id, kind, label,
//   organization, above, place]: above is the id of what it stands in (null: the organization itself), place its first
//   evidence. A thousand in a row, which the engine gives several times faster. A node without evidence is retired already.
// parameter organizations: ids, required, example [] — ids of organizations
// column parts: list
UNWIND $organizations AS organization
CALL (organization) {
  MATCH (node:Department {organization: organization})
  WHERE size(node.evidence) > 0
  OPTIONAL MATCH (node)-[:PART_OF]->(above:Department)
  RETURN node.id AS id, 'Department' AS kind, node.name AS label, above.id AS above, node.evidence[0] AS place
    UNION ALL
  MATCH (node:Position {organization: organization})
  WHERE size(node.evidence) > 0
  OPTIONAL MATCH (node)-[:BELONGS_TO]->(above:Department)
  RETURN node.id AS id, 'Position' AS kind, node.title AS label, above.id AS above, node.evidence[0] AS place
    UNION ALL
  MATCH (node:Person {organization: organization})
  WHERE size(node.evidence) > 0
  OPTIONAL MATCH (node)-[:HOLDS]->(above:Position)
  RETURN node.id AS id, 'Person' AS kind, node.name AS label, above.id AS above, node.evidence[0] AS place
    UNION ALL
  MATCH (node:Unit {organization: organization})
  WHERE size(node.evidence) > 0
  RETURN node.id AS id, 'Unit' AS kind, node.name AS label, null AS above, node.evidence[0] AS place
    UNION ALL
  MATCH (node:Process {organization: organization})
  WHERE size(node.evidence) > 0
  RETURN node.id AS id, 'Process' AS kind, node.name AS label, null AS above, node.evidence[0] AS place
    UNION ALL
  MATCH (node:Step {organization: organization})
  WHERE size(node.evidence) > 0
  RETURN node.id AS id, 'Step' AS kind, node.text AS label, node.process AS above, node.evidence[0] AS place
}
WITH organization, id, kind, label, above, place
ORDER BY organization, kind, id, above
WITH collect([id, kind, label, organization, above, place]) AS found
UNWIND range(0, size(found) - 1, 1000) AS start
RETURN found[start..start + 1000] AS parts
ORDER BY start
