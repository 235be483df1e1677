// name: department_overview
// title en: Positions and functions of a department
// title zh: 某部门的岗位与职能
// purpose: Its parent, sub-units, positions, functions, rights, measures and partners, in the order of the document.
// parameter department: Department, required, example "客户关怀部"
// parameter organization: Organization, optional — only in this organization
// column section: text
// column department: Department
// column link: relationship
// column part: node
MATCH (department:Department {id: $department})-[link]-(part)
WHERE $organization IS NULL OR department.organization = $organization
RETURN
  CASE
    WHEN link.source = department.id THEN type(link)
    ELSE type(link) + ' from'
  END AS section,
  department,
  link,
  part
ORDER BY section, coalesce(toInteger(split(split(link.evidence[0], "#")[1], "-")[0]), -1), part.id, link.id
