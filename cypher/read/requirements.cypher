// name: requirements
// title en: What a position requires
// title zh: 岗位的任职要求
// purpose: The qualifications that the documents ask for: of one position, of one department with its positions, or of all.
// parameter position: Position, optional, example "客服组长" — only this position's
// parameter department: Department, optional — its own and those of its positions
// parameter organization: Organization, optional — only in this organization
// column holder: node
// column line: REQUIRES
// column stated: Qualification
MATCH (holder)-[line:REQUIRES]->(stated:Qualification)
WHERE
  ($organization IS NULL OR holder.organization = $organization) AND
  ($position IS NULL OR holder.id = $position) AND
  ($department IS NULL OR holder.id = $department OR EXISTS { (holder)-[:BELONGS_TO]->(:Department {id: $department}) })
RETURN holder, line, stated
ORDER BY holder.organization, coalesce(toInteger(split(split(stated.evidence[0], "#")[1], "-")[0]), -1), stated.id, line.id
