// name: map_lines
// title en: The lines between the parts of organizations, for the map
// title zh: 地图所画的连线
// purpose: Who reports to whom, who works with whom, and who does a step, each a list [id, kind, source, target, line, status];
//   line and status are a reporting line's. What stands in what is no line here.
// parameter organizations: ids, required, example [] — ids of organizations
// column lines: list
UNWIND $organizations AS organization
CALL (organization) {
  MATCH (:Position {organization: organization})-[link:REPORTS_TO]->()
  RETURN link, 'REPORTS_TO' AS kind, link.kind AS line, link.status AS status
    UNION ALL
  MATCH (:Position {organization: organization})-[link:COLLABORATES_WITH]->()
  RETURN link, 'COLLABORATES_WITH' AS kind, null AS line, null AS status
    UNION ALL
  MATCH (:Department {organization: organization})-[link:COLLABORATES_WITH]->()
  RETURN link, 'COLLABORATES_WITH' AS kind, null AS line, null AS status
    UNION ALL
  MATCH (:Step {organization: organization})-[link:DONE_BY]->()
  RETURN link, 'DONE_BY' AS kind, null AS line, null AS status
}
WITH link.id AS id, kind, link.source AS source, link.target AS target, line, status
ORDER BY kind, id
WITH collect([id, kind, source, target, line, status]) AS found
UNWIND range(0, size(found) - 1, 1000) AS start
RETURN found[start..start + 1000] AS lines
ORDER BY start
