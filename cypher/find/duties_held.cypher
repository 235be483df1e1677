// name: duties_held
// title en: Duties of these ids with their lines
// title zh: 若干职责及其承担关系
// purpose: For the index beside the store: each duty with the lines to its holders. A duty without evidence is retired already.
// parameter ids: ids, required, example [] — ids of duties
// column line: HAS_DUTY
// column stated: Duty
UNWIND $ids AS identity
MATCH (stated:Duty {id: identity})<-[line:HAS_DUTY]-()
WHERE size(stated.evidence) > 0
RETURN line, stated
ORDER BY stated.id, line.id
