// name: department_positions
// title en: Which positions a department has
// title zh: 某部门有哪些岗位
// purpose: The positions of a department and of its sub-units, in the order of the documents.
// parameter department: Department, required, example "客户关怀部"
// parameter organization: Organization, optional — only in this organization
// column position: Position
// column line: BELONGS_TO
// column unit: Department
MATCH (department:Department {id: $department})<-[:PART_OF*0..10]-(unit:Department)
WHERE $organization IS NULL OR department.organization = $organization
WITH DISTINCT unit
MATCH (unit)<-[line:BELONGS_TO]-(position:Position)
RETURN position, line, unit
ORDER BY unit.id <> $department, unit.id, coalesce(toInteger(split(split(position.evidence[0], "#")[1], "-")[0]), -1), position.id
