// name: undescribed_positions
// title en: Positions that are named and described nowhere
// title zh: 只被提到而没有说明的岗位
// purpose: Positions without a section of their own, with the reporting lines that name them.
// parameter organization: Organization, optional, example "澄湾运营中心" — only in this organization
// column position: Position
// column others: list
// column lines: list
MATCH (position:Position)
WHERE
  ($organization IS NULL OR position.organization = $organization) AND
  size(position.evidence) > 0 AND
  NOT position.described
OPTIONAL MATCH (position)-[line:REPORTS_TO]-(other:Position)
WITH position, other, line
ORDER BY line.id
WITH position, collect(other) AS others, collect(line) AS lines
RETURN position, others, lines
ORDER BY position.organization, position.title, position.id
