// name: compare_positions
// title en: Two positions side by side
// title zh: 比较两个岗位
// purpose: What is stated of either: department, managers, reports, duties, rights, measures, requirements, partners.
// parameter position: Position, required, example "投诉处理专员" — the one
// parameter other: Position, required, example "回访专员" — the other
// parameter organization: Organization, optional — only in this organization
// column position: Position
// column section: text
// column link: relationship
// column part: node
UNWIND [$position, $other] AS one
MATCH (position:Position {id: one})-[link]-(part)
WHERE $organization IS NULL OR position.organization = $organization
RETURN
  position,
  CASE
    WHEN link.source = position.id THEN type(link)
    ELSE type(link) + ' from'
  END AS section,
  link,
  part
ORDER BY position.id <> $position, section, coalesce(toInteger(split(split(link.evidence[0], "#")[1], "-")[0]), -1), part.id, link.id
