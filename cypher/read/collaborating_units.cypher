// name: collaborating_units
// title en: Who works with whom
// title zh: 谁与哪些单位协作
// purpose: The units, departments and positions that a holder's own section names as its partners: of one department
//   with its positions, of one position, or of a whole organization.
// parameter department: Department, optional — its own partners and those of its positions
// parameter position: Position, optional, example "客服组长" — only this position's partners
// parameter organization: Organization, optional — only in this organization
// column holder: node
// column line: COLLABORATES_WITH
// column partner: node
MATCH (holder)-[line:COLLABORATES_WITH]->(partner)
WHERE
  ($organization IS NULL OR holder.organization = $organization) AND
  ($position IS NULL OR holder.id = $position) AND
  ($department IS NULL OR holder.id = $department OR EXISTS { (holder)-[:BELONGS_TO]->(:Department {id: $department}) })
RETURN holder, line, partner
ORDER BY coalesce(toInteger(split(split(line.evidence[0], "#")[1], "-")[0]), -1), line.id
