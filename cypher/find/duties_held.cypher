// name: duties_held
// title en: Duties of these ids with their lines
// title zh: 若干职责及其承担关系
// purpose: For the index beside the store: each duty with the lines to its holders, all in one row, which is read
//   several times as fast as one row a duty. A duty without evidence is retired already.
// parameter ids: ids, required, example [] — ids of duties
// column lines: list
// column stated: list
UNWIND $ids AS identity
MATCH (stated:Duty {id: identity})<-[line:HAS_DUTY]-()
WHERE size(stated.evidence) > 0
WITH line, stated
ORDER BY stated.id, line.id
RETURN collect(line) AS lines, collect(stated) AS stated
