// name: span_of_control
// title en: How many report to each manager
// title zh: 管理幅度
// purpose: Every position that somebody reports to, with how many positions and along which lines; the widest span first, or
//   the narrowest.
// parameter lines: solid | all, default "solid", example "solid" — whether dotted lines count
// parameter order: most | fewest, default "most", example "most" — the widest or the narrowest first
// parameter organization: Organization, optional, example "澄湾运营中心" — only in this organization
// parameter limit: integer 1..10000, default 100 — at most so many managers
// column manager: Position
// column reports: integer
// column subordinates: list
// column lines: list
MATCH (manager:Position)<-[line:REPORTS_TO]-(subordinate:Position)
WHERE ($organization IS NULL OR manager.organization = $organization) AND ($lines = 'all' OR line.kind = 'solid')
WITH manager, subordinate, line
ORDER BY line.id
WITH manager, count(DISTINCT line.source) AS reports, collect(subordinate) AS subordinates, collect(line) AS lines
RETURN manager, reports, subordinates, lines
ORDER BY
CASE
  WHEN $order = 'most' THEN - reports
  ELSE reports
END, manager.title, manager.id
LIMIT $limit
