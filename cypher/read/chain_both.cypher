// name: chain_both
// title en: The chain above and below a position
// title zh: 某岗位的上下级链条
// purpose: Every reporting line on a way from this position upwards or downwards, each once for a direction, at its
//   nearest layer.
// parameter position: Position, required, example "客户关怀部经理" — where the chain begins
// parameter depth: integer 1..50, default 10, example 3 — how many layers
// parameter lines: solid | all, default "all", example "solid" — whether dotted lines count
// parameter organization: Organization, optional — only in this organization
// column direction: text
// column layer: integer
// column subordinate: Position
// column line: REPORTS_TO
// column manager: Position
CALL () {
  MATCH (start:Position {id: $position})-[way:REPORTS_TO*1..50]->(manager:Position)
  WHERE
    ($organization IS NULL OR start.organization = $organization) AND
    size(way) <= $depth AND
    all(step IN way WHERE $lines = 'all' OR step.kind = 'solid')
  WITH last(way) AS line, min(size(way)) AS layer
  RETURN 'up' AS direction, layer, line
    UNION ALL
  MATCH (start:Position {id: $position})<-[way:REPORTS_TO*1..50]-(subordinate:Position)
  WHERE
    ($organization IS NULL OR start.organization = $organization) AND
    size(way) <= $depth AND
    all(step IN way WHERE $lines = 'all' OR step.kind = 'solid')
  WITH last(way) AS line, min(size(way)) AS layer
  RETURN 'down' AS direction, layer, line
}
RETURN direction, layer, startNode(line) AS subordinate, line, endNode(line) AS manager
ORDER BY direction DESC, layer, line.id
