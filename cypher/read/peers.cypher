// name: peers
// title en: Who has the same manager
// title zh: 谁与某岗位同级
// purpose: The positions that report to a manager of this position, with the lines of both.
// parameter position: Position, required, example "投诉处理专员" — whose peers are sought
// parameter lines: solid | all, default "all", example "all" — whether dotted lines count
// parameter organization: Organization, optional — only in this organization
// column position: Position
// column own: REPORTS_TO
// column manager: Position
// column line: REPORTS_TO
// column peer: Position
MATCH (position:Position {id: $position})-[own:REPORTS_TO]->(manager:Position)<-[line:REPORTS_TO]-(peer:Position)
WHERE
  ($organization IS NULL OR position.organization = $organization) AND
  ($lines = 'all' OR (own.kind = 'solid' AND line.kind = 'solid')) AND
  peer.id <> position.id
RETURN position, own, manager, line, peer
ORDER BY manager.title, manager.id, peer.title, line.id
