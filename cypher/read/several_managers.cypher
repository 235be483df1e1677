// name: several_managers
// title en: Who has several managers
// title zh: 谁有多个上级
// purpose: Positions with more than one manager, whoever states it, and every line of theirs.
// parameter lines: solid | all, default "all", example "all" — whether dotted lines count
// parameter organization: Organization, optional, example "青禾网店运营组" — only in this organization
// column subordinate: Position
// column line: REPORTS_TO
// column manager: Position
MATCH (subordinate:Position)-[above:REPORTS_TO]->(:Position)
WHERE ($organization IS NULL OR subordinate.organization = $organization) AND ($lines = 'all' OR above.kind = 'solid')
WITH subordinate, count(DISTINCT above.target) AS managers
WHERE managers > 1
MATCH (subordinate)-[line:REPORTS_TO]->(manager:Position)
WHERE $lines = 'all' OR line.kind = 'solid'
RETURN subordinate, line, manager
ORDER BY subordinate.organization, subordinate.title, subordinate.id, manager.title, line.id
