// name: indicators
// title en: How a position or department is measured
// title zh: 岗位或部门的考核指标
// purpose: What the documents measure holders by: one position, one department with its positions, or all.
// parameter position: Position, optional, example "客服组长" — only this position's
// parameter department: Department, optional — its own and those of its positions
// parameter organization: Organization, optional — only in this organization
// column holder: node
// column line: MEASURED_BY
// column stated: Indicator
MATCH (holder)-[line:MEASURED_BY]->(stated:Indicator)
WHERE
  ($organization IS NULL OR holder.organization = $organization) AND
  ($position IS NULL OR holder.id = $position) AND
  ($department IS NULL OR holder.id = $department OR EXISTS { (holder)-[:BELONGS_TO]->(:Department {id: $department}) })
RETURN holder, line, stated
ORDER BY holder.organization, coalesce(toInteger(split(split(stated.evidence[0], "#")[1], "-")[0]), -1), stated.id, line.id
