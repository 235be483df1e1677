// name: departments_named
// title en: Departments that bear a name or contain it
// title zh: 名称相符的部门
// purpose: For resolving what a user wrote: the names that contain it, the shortest first, so that an exact one leads.
// parameter name: text, required, example "客户" — folded as `search` is
// parameter organization: Organization, optional — only in this organization
// parameter limit: integer 1..1000, default 50
// column node: Department
// column organization: text
MATCH (node:Department)
WHERE node.search CONTAINS $name AND ($organization IS NULL OR node.organization = $organization)
OPTIONAL MATCH (organization:Organization {id: node.organization})
RETURN node, organization.name AS organization
ORDER BY size(node.search), node.search, node.id
LIMIT $limit
