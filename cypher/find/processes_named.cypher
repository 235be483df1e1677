// name: processes_named
// title en: Processes with that id, or whose name contains the words
// title zh: 编号或名称相符的流程
// purpose: For resolving what a user wrote; the shortest first, so that an exact name leads. A node without
//   evidence is retired already.
// parameter name: text, required, example "流程" — an id, or words in lower case
// parameter organization: Organization, optional — only in this organization
// parameter limit: integer 1..1000, default 50
// column node: Process
// column organization: text
MATCH (node:Process)
WHERE
  size(node.evidence) > 0 AND
  (node.id = $name OR toLower(node.name) CONTAINS $name) AND
  ($organization IS NULL OR node.organization = $organization)
OPTIONAL MATCH (organization:Organization {id: node.organization})
RETURN node, organization.name AS organization
ORDER BY size(node.name), node.name, node.id
LIMIT $limit
