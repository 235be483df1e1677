// name: organization_structure
// title en: The structure of an organization
// title zh: 组织结构
// purpose: The organization, its departments and positions, each once, then the relationships that order them: what is
//   part of what, who belongs where, who reports to whom. A part without evidence is retired already.
// parameter organization: Organization, required, example "澄湾运营中心"
// column node: node
// column link: relationship
CALL () {
  MATCH (node:Organization {id: $organization})
  RETURN 1 AS part, node, null AS link, node.id AS place
    UNION ALL
  MATCH (node:Department {organization: $organization})
  WHERE size(node.evidence) > 0
  RETURN 2 AS part, node, null AS link, node.id AS place
    UNION ALL
  MATCH (node:Position {organization: $organization})
  WHERE size(node.evidence) > 0
  RETURN 3 AS part, node, null AS link, node.id AS place
    UNION ALL
  MATCH (:Department {organization: $organization})-[link:PART_OF]->()
  RETURN 4 AS part, null AS node, link, link.id AS place
    UNION ALL
  MATCH (:Position {organization: $organization})-[link:BELONGS_TO|REPORTS_TO]->()
  RETURN 5 AS part, null AS node, link, link.id AS place
}
RETURN node, link
ORDER BY part, place
