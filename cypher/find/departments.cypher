// name: departments
// title en: Departments, a page of them
// title zh: 部门列表
// purpose: The departments of one organization or of all, those whose folded text contains the words first given, by id after
//   the last one of the page before. A node without evidence is retired already.
// parameter organization: Organization, optional, example "澄湾运营中心" — only in this organization
// parameter contains: text, default "" — folded as `search` is
// parameter after: text, default "" — the last id of the page before
// parameter limit: integer 1..1001, default 100
// column node: Department
MATCH (node:Department)
WHERE
  size(node.evidence) > 0 AND
  ($organization IS NULL OR node.organization = $organization) AND
  node.search CONTAINS $contains AND
  node.id > $after
RETURN node
ORDER BY node.id
LIMIT $limit
