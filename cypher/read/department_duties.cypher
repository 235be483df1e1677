// name: department_duties
// title en: What a department does
// title zh: 某部门的职能
// purpose: The functions that the documents state of the department itself; its positions' duties are apart.
// parameter department: Department, required, example "客户关怀部"
// parameter organization: Organization, optional — only in this organization
// column holder: Department
// column line: HAS_DUTY
// column duty: Duty
MATCH (holder:Department {id: $department})-[line:HAS_DUTY]->(duty:Duty)
WHERE $organization IS NULL OR holder.organization = $organization
RETURN holder, line, duty
ORDER BY coalesce(toInteger(split(split(duty.evidence[0], "#")[1], "-")[0]), -1), duty.id
