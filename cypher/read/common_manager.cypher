// name: common_manager
// title en: The common managers of two positions
// title zh: 两个岗位的共同上级
// purpose: Every position that both report to, directly or through others, the nearest first, each with how many layers
//   it stands above either.
// parameter position: Position, required, example "投诉处理专员" — the one
// parameter other: Position, required, example "系统运维员" — the other
// parameter organization: Organization, optional — only in this organization
// column manager: Position
// column layers: integer
// column other_layers: integer
// column positions: list
// column lines: list
MATCH (:Position {id: $position})-[way:REPORTS_TO*1..30]->(manager:Position)
WHERE $organization IS NULL OR manager.organization = $organization
WITH manager, min(size(way)) AS layers
MATCH (:Position {id: $other})-[way:REPORTS_TO*1..30]->(manager)
WITH manager, layers, min(size(way)) AS other_layers
MATCH (:Position {id: $position})-[one:REPORTS_TO*1..30]->(manager)
WHERE size(one) = layers
WITH manager, layers, other_layers, one
ORDER BY one[0].id
WITH manager, layers, other_layers, head(collect(one)) AS one
MATCH (:Position {id: $other})-[two:REPORTS_TO*1..30]->(manager)
WHERE size(two) = other_layers
WITH manager, layers, other_layers, one, two
ORDER BY two[0].id
WITH manager, layers, other_layers, one, head(collect(two)) AS two
WITH manager, layers, other_layers, one + two AS lines
RETURN manager, layers, other_layers, [line IN lines | startNode(line)] AS positions, lines
ORDER BY layers + other_layers, manager.id
