// name: reporting_depth
// title en: How many layers above and below a position
// title zh: 某岗位上下各有几层
// purpose: The longest chain above and below, along ways that visit no line twice, and how many positions stand there.
// parameter position: Position, required, example "客户关怀部经理"
// parameter lines: solid | all, default "all", example "all" — whether dotted lines count
// parameter organization: Organization, optional — only in this organization
// column position: Position
// column above: integer
// column managers: list
// column below: integer
// column subordinates: list
MATCH (position:Position {id: $position})
WHERE $organization IS NULL OR position.organization = $organization
OPTIONAL MATCH (position)-[up:REPORTS_TO*1..30]->(manager:Position)
WHERE all(step IN up WHERE $lines = 'all' OR step.kind = 'solid')
WITH position, up, manager
ORDER BY manager.id
WITH position, coalesce(max(size(up)), 0) AS above, collect(DISTINCT manager) AS managers
OPTIONAL MATCH (position)<-[down:REPORTS_TO*1..30]-(subordinate:Position)
WHERE all(step IN down WHERE $lines = 'all' OR step.kind = 'solid')
WITH position, above, managers, down, subordinate
ORDER BY subordinate.id
WITH position, above, managers, coalesce(max(size(down)), 0) AS below, collect(DISTINCT subordinate) AS subordinates
RETURN position, above, managers, below, subordinates
