// name: department_head
// title en: Who heads a department
// title zh: 某部门的负责人
// purpose: The positions of a department that somebody in it reports to and that report to nobody in it; where nobody states
//   such a line, none.
// parameter department: Department, required, example "客户关怀部"
// parameter organization: Organization, optional — only in this organization
// column subordinate: Position
// column line: REPORTS_TO
// column manager: Position
// column belongs: BELONGS_TO
// column department: Department
MATCH (department:Department {id: $department})<-[belongs:BELONGS_TO]-(manager:Position)
WHERE
  ($organization IS NULL OR department.organization = $organization) AND
  NOT EXISTS {
  (manager)-[:REPORTS_TO]->(:Position)-[:BELONGS_TO]->(department)
  }
MATCH (department)<-[:BELONGS_TO]-(subordinate:Position)-[line:REPORTS_TO]->(manager)
RETURN subordinate, line, manager, belongs, department
ORDER BY manager.title, manager.id, subordinate.title, line.id
