// name: organization_structure
// title en: The structure of an organization
// title zh: 组织结构
// purpose: The organization, its departments and positions, each once, then the relationships that order them: what is
//   part of what, who belongs where, who reports to whom. A thousand parts a row, in no order: rows and sorting cost the
//   engine more than the parts do. A part without evidence is retired already.
// parameter organization: Organization, required, example "澄湾运营中心"
// column place: integer
// column parts: list
CALL () {
  MATCH (node:Organization {id: $organization})
  RETURN 0 AS place, [node] AS parts
    UNION ALL
  MATCH (node:Department {organization: $organization})
  WHERE size(node.evidence) > 0
  WITH collect(node) AS every
  UNWIND range(0, size(every) - 1, 1000) AS start
  RETURN 1000000 + start AS place, every[start..start + 1000] AS parts
    UNION ALL
  MATCH (node:Position {organization: $organization})
  WHERE size(node.evidence) > 0
  WITH collect(node) AS every
  UNWIND range(0, size(every) - 1, 1000) AS start
  RETURN 2000000 + start AS place, every[start..start + 1000] AS parts
    UNION ALL
  MATCH (:Department {organization: $organization})-[link:PART_OF]->()
  WITH collect(link) AS every
  UNWIND range(0, size(every) - 1, 1000) AS start
  RETURN 3000000 + start AS place, every[start..start + 1000] AS parts
    UNION ALL
  MATCH (:Position {organization: $organization})-[link:BELONGS_TO|REPORTS_TO]->()
  WITH collect(link) AS every
  UNWIND range(0, size(every) - 1, 1000) AS start
  RETURN 4000000 + start AS place, every[start..start + 1000] AS parts
}
RETURN place, parts
ORDER BY place
