// name: position_duties
// title en: What a position does
// title zh: 某岗位的职责
// purpose: The duties that the documents state of the position, in their order, each with how the position takes part.
// parameter position: Position, required, example "投诉处理专员"
// parameter organization: Organization, optional — only in this organization
// column holder: Position
// column line: HAS_DUTY
// column duty: Duty
MATCH (holder:Position {id: $position})-[line:HAS_DUTY]->(duty:Duty)
WHERE $organization IS NULL OR holder.organization = $organization
RETURN holder, line, duty
ORDER BY coalesce(toInteger(split(split(duty.evidence[0], "#")[1], "-")[0]), -1), duty.id
