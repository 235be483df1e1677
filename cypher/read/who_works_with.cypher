// name: who_works_with
// title en: Who works with a unit, department or position, and on what
// title zh: 谁与某单位、部门或岗位协作，做什么
// purpose: The holders that name it as a partner, and those whose duties speak of it, each with the line or the duty that
//   says so. Give one of the three.
// parameter unit: Unit, optional, example "达人机构" — a collaborating unit
// parameter department: Department, optional — a department
// parameter position: Position, optional — a position
// parameter organization: Organization, optional — only in this organization
// column partner: node
// column holder: node
// column line: relationship
// column duty: Duty
CALL () {
  MATCH (partner:Unit {id: $unit})
  RETURN partner
    UNION
  MATCH (partner:Department {id: $department})
  RETURN partner
    UNION
  MATCH (partner:Position {id: $position})
  RETURN partner
}
CALL (partner) {
  MATCH (partner)<-[line:COLLABORATES_WITH]-(holder)
  RETURN holder, line, null AS duty
    UNION ALL
  MATCH (duty:Duty {organization: partner.organization})<-[line:HAS_DUTY]-(holder)
  WHERE
    size(duty.evidence) > 0 AND
    size(partner.search) > 1 AND
    duty.search CONTAINS partner.search AND
    holder.id <> partner.id
  RETURN holder, line, duty
}
WITH partner, holder, line, duty
WHERE $organization IS NULL OR partner.organization = $organization
RETURN partner, holder, line, duty
ORDER BY duty IS NOT NULL, coalesce(toInteger(split(split(line.evidence[0], "#")[1], "-")[0]), -1), line.id
