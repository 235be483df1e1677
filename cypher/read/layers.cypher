// name: layers
// title en: How many layers an organization has
// title zh: 组织有几层
// purpose: The positions of each layer, counted from those that report to nobody; positions outside any line are left
//   out. `members` are the first fifty.
// parameter lines: solid | all, default "all", example "all" — whether dotted lines count
// parameter organization: Organization, optional, example "澄湾运营中心" — only in this organization
// column organization: Organization
// column layer: integer
// column positions: integer
// column members: list
MATCH (top:Position)
WHERE
  ($organization IS NULL OR top.organization = $organization) AND
  size(top.evidence) > 0 AND
  NOT EXISTS { (top)-[:REPORTS_TO]->() } AND
  EXISTS {
  (top)<-[:REPORTS_TO]-()
  }
MATCH (top)<-[way:REPORTS_TO*0..30]-(member:Position)
WHERE all(step IN way WHERE $lines = 'all' OR step.kind = 'solid')
WITH member, min(size(way)) + 1 AS layer
ORDER BY member.title, member.id
WITH member.organization AS id, layer, count(*) AS positions, collect(member)[..50] AS members
MATCH (organization:Organization {id: id})
RETURN organization, layer, positions, members
ORDER BY organization.name, organization.id, layer
