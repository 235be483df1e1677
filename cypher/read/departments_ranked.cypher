// name: departments_ranked
// title en: Departments by size
// title zh: 各部门的岗位数与职能数
// purpose: The departments with how many positions they have, how many functions of their own, how many duties their
//   positions have, and the planned posts where stated; the largest first, or the smallest.
// parameter by: positions | functions | duties | headcount, default "positions", example "positions" — what is compared
// parameter order: most | fewest, default "most", example "most" — the largest or the smallest first
// parameter organization: Organization, optional, example "澄湾运营中心" — only in this organization
// parameter limit: integer 1..10000, default 100 — at most so many departments
// column department: Department
// column number: integer
// column positions: integer
// column functions: integer
// column duties: integer
// column headcount: integer
MATCH (department:Department)
WHERE
  ($organization IS NULL OR department.organization = $organization) AND
  size(department.evidence) > 0 AND
  ($by <> 'headcount' OR department.headcount IS NOT NULL)
WITH
  department,
  COUNT { (department)<-[:BELONGS_TO]-(:Position) } AS positions,
  COUNT { (department)-[:HAS_DUTY]->(:Duty) } AS functions,
  COUNT { (department)<-[:BELONGS_TO]-(:Position)-[:HAS_DUTY]->(:Duty) } AS duties
WITH
  department,
  positions,
  functions,
  duties,
  CASE
    WHEN $by = 'positions' THEN positions
    WHEN $by = 'functions' THEN functions
    WHEN $by = 'duties' THEN duties
    ELSE department.headcount
  END AS number
RETURN department, number, positions, functions, duties, department.headcount AS headcount
ORDER BY
CASE
  WHEN $order = 'most' THEN - number
  ELSE number
END, department.name, department.id
LIMIT $limit
