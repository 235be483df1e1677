// name: organization_structure
// title en: The structure of an organization
// title zh: 组织结构
// purpose: The organization, its departments and positions, each once, then the relationships that order them: what is
//   part of what, who belongs where, who reports to whom. The fields of a thousand parts of one kind a row, in no order:
//   rows, sorting and whole nodes cost more than the fields do. A part without evidence is retired already.
// parameter organization: Organization, required, example "澄湾运营中心"
// column place: integer
// column kind: text
// column parts: list
CALL () {
  MATCH (node:Organization {id: $organization})
  RETURN 0 AS place, 'Organization' AS kind, [properties(node)] AS parts
    UNION ALL
  MATCH (node:Department {organization: $organization})
  WHERE size(node.evidence) > 0
  WITH collect(properties(node)) AS every
  UNWIND range(0, size(every) - 1, 1000) AS start
  RETURN 1000000 + start AS place, 'Department' AS kind, every[start..start + 1000] AS parts
    UNION ALL
  MATCH (node:Position {organization: $organization})
  WHERE size(node.evidence) > 0
  WITH collect(properties(node)) AS every
  UNWIND range(0, size(every) - 1, 1000) AS start
  RETURN 2000000 + start AS place, 'Position' AS kind, every[start..start + 1000] AS parts
    UNION ALL
  MATCH (:Department {organization: $organization})-[link:PART_OF]->()
  WITH collect(properties(link)) AS every
  UNWIND range(0, size(every) - 1, 1000) AS start
  RETURN 3000000 + start AS place, 'PART_OF' AS kind, every[start..start + 1000] AS parts
    UNION ALL
  MATCH (:Position {organization: $organization})-[link:BELONGS_TO]->()
  WITH collect(properties(link)) AS every
  UNWIND range(0, size(every) - 1, 1000) AS start
  RETURN 4000000 + start AS place, 'BELONGS_TO' AS kind, every[start..start + 1000] AS parts
    UNION ALL
  MATCH (:Position {organization: $organization})-[link:REPORTS_TO]->()
  WITH collect(properties(link)) AS every
  UNWIND range(0, size(every) - 1, 1000) AS start
  RETURN 5000000 + start AS place, 'REPORTS_TO' AS kind, every[start..start + 1000] AS parts
}
RETURN place, kind, parts
ORDER BY place
