// name: chain_up
// title en: The chain of managers above a position
// title zh: 某岗位逐级向上汇报给谁
// purpose: Every reporting line on a way from this position upwards, each once, at its nearest layer.
// parameter position: Position, required, example "投诉处理专员" — where the chain begins
// parameter depth: integer 1..50, default 10, example 3 — how many layers
// parameter lines: solid | all, default "all", example "solid" — whether dotted lines count
// parameter organization: Organization, optional — only in this organization
// column layer: integer
// column subordinate: Position
// column line: REPORTS_TO
// column manager: Position
MATCH (start:Position {id: $position})-[way:REPORTS_TO*1..50]->(manager:Position)
WHERE
  ($organization IS NULL OR start.organization = $organization) AND
  size(way) <= $depth AND
  all(step IN way WHERE $lines = 'all' OR step.kind = 'solid')
WITH last(way) AS line, manager, min(size(way)) AS layer
RETURN layer, startNode(line) AS subordinate, line, manager
ORDER BY layer, line.id
