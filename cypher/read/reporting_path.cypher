// name: reporting_path
// title en: The way between two positions
// title zh: 两个岗位之间的汇报路径
// purpose: The shortest way from one position to another along reporting lines, upwards and downwards, line by line. No rows
//   where no lines join them.
// parameter position: Position, required, example "投诉处理专员" — where the way begins
// parameter other: Position, required, example "系统运维员" — where it ends
// parameter organization: Organization, optional — only in this organization
// column step: integer
// column subordinate: Position
// column line: REPORTS_TO
// column manager: Position
MATCH (start:Position {id: $position}), (end:Position {id: $other})
WHERE ($organization IS NULL OR start.organization = $organization) AND start.id <> end.id
MATCH way = SHORTESTPATH ((start)-[:REPORTS_TO*1..30]-(end))
UNWIND range(0, length(way) - 1) AS place
WITH place + 1 AS step, relationships(way)[place] AS line
RETURN step, startNode(line) AS subordinate, line, endNode(line) AS manager
ORDER BY step
