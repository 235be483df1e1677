// name: persons
// title en: Persons by name
// title zh: 按姓名查人员
// purpose: Those who hold positions in one organization or in all and whose name contains the words.
// parameter organization: Organization, optional — only in this organization
// parameter contains: text, default "" — in lower case
// parameter limit: integer 1..1001, default 100
// column node: Person
MATCH (node:Person)
WHERE
  size(node.evidence) > 0 AND
  ($organization IS NULL OR node.organization = $organization) AND
  toLower(node.name) CONTAINS $contains
RETURN node
ORDER BY node.id
LIMIT $limit
