// name: departments_named
// title en: Departments with that id, or whose name contains the words
// title zh: 编号或名称相符的部门
// purpose: For resolving what a user wrote; the shortest first, so that an exact name leads. A node without
//   evidence is retired already.
// parameter name: text, required, example "客户" — an id, or words folded as `search` is
// parameter organization: Organization, optional — only in this organization
// parameter limit: integer 1..1000, default 50
// column node: Department
// column organization: text
MATCH (node:Department)
WHERE
  size(node.evidence) > 0 AND
  (node.id = $name OR node.search CONTAINS $name) AND
  ($organization IS NULL OR node.organization = $organization)
OPTIONAL MATCH (organization:Organization {id: node.organization})
RETURN node, organization.name AS organization
ORDER BY size(node.search), node.search, node.id
LIMIT $limit
