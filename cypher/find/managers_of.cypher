// name: managers_of
// title en: All reporting lines of several positions
// title zh: 若干岗位的汇报关系
// purpose: For answers that name several positions: the lines upwards of each.
// parameter positions: ids, required, example [] — ids of positions
// column subordinate: Position
// column line: REPORTS_TO
// column manager: Position
UNWIND $positions AS position
MATCH (subordinate:Position {id: position})-[line:REPORTS_TO]->(manager:Position)
RETURN subordinate, line, manager
ORDER BY subordinate.id, manager.title, line.id
