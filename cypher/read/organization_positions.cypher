// name: organization_positions
// title en: Which positions an organization has
// title zh: 组织有哪些岗位
// purpose: The positions with their departments, those that are only named included.
// parameter organization: Organization, optional, example "澄湾运营中心"
// parameter limit: integer 1..10000, default 1000 — at most so many positions
// column position: Position
// column line: BELONGS_TO
// column department: Department
MATCH (position:Position)
WHERE ($organization IS NULL OR position.organization = $organization) AND size(position.evidence) > 0
OPTIONAL MATCH (position)-[line:BELONGS_TO]->(department:Department)
RETURN position, line, department
ORDER BY position.organization, coalesce(toInteger(split(split(position.evidence[0], "#")[1], "-")[0]), -1), position.id, line.id
LIMIT $limit
