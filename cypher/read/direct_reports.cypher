// name: direct_reports
// title en: Who reports to a position
// title zh: 谁向某岗位汇报
// purpose: Every position that reports to this one, with what each side states and how sure the line is.
// parameter position: Position, required, example "客户关怀部经理" — the manager
// parameter lines: solid | all, default "all", example "solid" — whether dotted lines count
// parameter organization: Organization, optional — only in this organization
// column subordinate: Position
// column line: REPORTS_TO
// column manager: Position
MATCH (subordinate:Position)-[line:REPORTS_TO]->(manager:Position {id: $position})
WHERE ($organization IS NULL OR manager.organization = $organization) AND ($lines = 'all' OR line.kind = 'solid')
RETURN subordinate, line, manager
ORDER BY subordinate.title, line.id
