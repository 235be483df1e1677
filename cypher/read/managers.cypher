// name: managers
// title en: Whom a position reports to
// title zh: 某岗位向谁汇报
// purpose: All managers that anybody states for this position, with what each side states and how sure the line is.
// parameter position: Position, required, example "现场支持员" — the subordinate
// parameter lines: solid | all, default "all", example "solid" — whether dotted lines count
// parameter organization: Organization, optional — only in this organization
// column position: Position
// column line: REPORTS_TO
// column manager: Position
MATCH (position:Position {id: $position})-[line:REPORTS_TO]->(manager:Position)
WHERE ($organization IS NULL OR position.organization = $organization) AND ($lines = 'all' OR line.kind = 'solid')
RETURN position, line, manager
ORDER BY manager.title, line.id
