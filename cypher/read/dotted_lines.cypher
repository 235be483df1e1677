// name: dotted_lines
// title en: Dotted reporting lines
// title zh: 虚线汇报关系
// purpose: Every reporting line that the documents call dotted, functional or professional guidance only; of one position on
//   either side, or of all.
// parameter position: Position, optional — only lines of this position, upwards or downwards
// parameter organization: Organization, optional, example "Harbour Lane Services" — only in this organization
// column subordinate: Position
// column line: REPORTS_TO
// column manager: Position
MATCH (subordinate:Position)-[line:REPORTS_TO {kind: 'dotted'}]->(manager:Position)
WHERE
  ($organization IS NULL OR subordinate.organization = $organization) AND
  ($position IS NULL OR subordinate.id = $position OR manager.id = $position)
RETURN subordinate, line, manager
ORDER BY subordinate.organization, subordinate.title, manager.title, line.id
