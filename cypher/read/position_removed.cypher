// name: position_removed
// title en: What is left open if a position is gone
// title zh: 若某岗位取消，哪些职责和关系落空
// purpose: Its duties, rights, steps, partners and reports; `left_open` where nothing else in the graph holds them: a report
//   without another manager, a step or a partner of nobody else. Duties are stated of one holder each, so that whether
//   another's duty covers them is for the reader (or `orgatlas ask`) to judge by their words.
// parameter position: Position, required, example "店长"
// parameter organization: Organization, optional — only in this organization
// column section: text
// column position: Position
// column link: relationship
// column part: node
// column left_open: boolean
MATCH (position:Position {id: $position})-[link]-(part)
WHERE
  ($organization IS NULL OR position.organization = $organization) AND
  (type(link) IN ['HAS_DUTY', 'HAS_AUTHORITY', 'DONE_BY', 'COLLABORATES_WITH'] OR
    (type(link) = 'REPORTS_TO' AND link.target = $position))
RETURN
  type(link) AS section,
  position,
  link,
  part,
  CASE
    WHEN type(link) = 'REPORTS_TO' THEN COUNT { (part)-[:REPORTS_TO]->() } = 1
    WHEN type(link) = 'DONE_BY' THEN COUNT { (part)-[:DONE_BY]->() } = 1
    WHEN type(link) = 'COLLABORATES_WITH' THEN COUNT { (part)<-[:COLLABORATES_WITH]-() } = 1
    ELSE true
  END AS left_open
ORDER BY section, coalesce(toInteger(split(split(link.evidence[0], "#")[1], "-")[0]), -1), part.id, link.id
