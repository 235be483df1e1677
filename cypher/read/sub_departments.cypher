// name: sub_departments
// title en: Which units a department or an organization consists of
// title zh: 下设哪些部门
// purpose: What is part of what: the sub-units of one department, or all of an organization.
// parameter department: Department, optional — only this department's sub-units
// parameter organization: Organization, optional, example "澄湾运营中心" — only in this organization
// column unit: Department
// column line: PART_OF
// column whole: node
MATCH (unit:Department)-[line:PART_OF]->(whole)
WHERE ($organization IS NULL OR unit.organization = $organization) AND ($department IS NULL OR whole.id = $department)
RETURN unit, line, whole
ORDER BY unit.organization, coalesce(toInteger(split(split(unit.evidence[0], "#")[1], "-")[0]), -1), unit.id, line.id
