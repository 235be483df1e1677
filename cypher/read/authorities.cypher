// name: authorities
// title en: Who may sign, approve or decide what
// title zh: 谁有哪些权限
// purpose: The rights that the documents state, with their holders: of one position, of one department with its positions, or of all.
// parameter position: Position, optional, example "Head of Field Service" — only this position's
// parameter department: Department, optional — its own and those of its positions
// parameter organization: Organization, optional — only in this organization
// column holder: node
// column line: HAS_AUTHORITY
// column stated: Authority
MATCH (holder)-[line:HAS_AUTHORITY]->(stated:Authority)
WHERE
  ($organization IS NULL OR holder.organization = $organization) AND
  ($position IS NULL OR holder.id = $position) AND
  ($department IS NULL OR holder.id = $department OR EXISTS { (holder)-[:BELONGS_TO]->(:Department {id: $department}) })
RETURN holder, line, stated
ORDER BY holder.organization, coalesce(toInteger(split(split(stated.evidence[0], "#")[1], "-")[0]), -1), stated.id, line.id
