// name: duties
// title en: Duties, a page of them
// title zh: 职责列表
// purpose: The duties of one organization or of all, those whose folded text contains the words first given, by id after
//   the last one of the page before. A node without evidence is retired already.
// parameter organization: Organization, optional, example "澄湾运营中心" — only in this organization
// parameter contains: text, default "" — folded as `search` is
// parameter after: text, default "" — the last id of the page before
// parameter limit: integer 1..1001, default 100
// column node: Duty
MATCH (node:Duty)
WHERE
  size(node.evidence) > 0 AND
  ($organization IS NULL OR node.organization = $organization) AND
  node.search CONTAINS $contains AND
  node.id > $after
RETURN node
ORDER BY node.id
LIMIT $limit
