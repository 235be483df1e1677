// name: without_manager
// title en: Who has no manager
// title zh: 谁没有上级
// purpose: Positions for which nobody states whom they report to: the head, and those that the documents forget.
// parameter organization: Organization, optional, example "澄湾运营中心" — only in this organization
// column position: Position
// column reports: integer
MATCH (position:Position)
WHERE
  ($organization IS NULL OR position.organization = $organization) AND
  size(position.evidence) > 0 AND
  NOT EXISTS {
  (position)-[:REPORTS_TO]->()
  }
RETURN position, COUNT { (position)<-[:REPORTS_TO]-() } AS reports
ORDER BY reports DESC, position.title, position.id
