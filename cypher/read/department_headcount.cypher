// name: department_headcount
// title en: How many posts a department has
// title zh: 某部门的编制与岗位数
// purpose: The planned posts that the documents state, of the department and of its positions, beside how many positions are
//   described. A number that nobody states is empty.
// parameter department: Department, required, example "客户关怀部"
// parameter organization: Organization, optional — only in this organization
// column department: Department
// column headcount: integer
// column positions: integer
// column posts: integer
// column members: list
MATCH (department:Department {id: $department})
WHERE $organization IS NULL OR department.organization = $organization
OPTIONAL MATCH (department)<-[:PART_OF*0..10]-(:Department)<-[:BELONGS_TO]-(position:Position)
WITH DISTINCT department, position
ORDER BY position.title, position.id
WITH department, collect(position) AS members
RETURN
  department,
  department.headcount AS headcount,
  size(members) AS positions,
  CASE
    WHEN
      any(one IN members WHERE one.headcount IS NOT NULL)
      THEN reduce(sum = 0, one IN members | sum + coalesce(one.headcount, 1))
  END AS posts,
  members
