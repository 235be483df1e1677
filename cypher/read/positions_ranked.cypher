// name: positions_ranked
// title en: Positions by how much is stated of them
// title zh: 各岗位的职责、权限等数量
// purpose: The positions with how many duties, rights, indicators, requirements, partners or managers the documents state; the
//   most first, or the fewest.
// parameter by: duties | authorities | indicators | requirements | partners | managers, default "duties", example "duties"
//   — what is counted
// parameter order: most | fewest, default "most", example "most" — the most or the fewest first
// parameter organization: Organization, optional, example "澄湾运营中心" — only in this organization
// parameter limit: integer 1..10000, default 100 — at most so many positions
// column position: Position
// column number: integer
MATCH (position:Position)
WHERE
  ($organization IS NULL OR position.organization = $organization) AND
  size(position.evidence) > 0 AND
  position.described
WITH
  position,
  CASE
    WHEN $by = 'duties' THEN COUNT { (position)-[:HAS_DUTY]->() }
    WHEN $by = 'authorities' THEN COUNT { (position)-[:HAS_AUTHORITY]->() }
    WHEN $by = 'indicators' THEN COUNT { (position)-[:MEASURED_BY]->() }
    WHEN $by = 'requirements' THEN COUNT { (position)-[:REQUIRES]->() }
    WHEN $by = 'partners' THEN COUNT { (position)-[:COLLABORATES_WITH]->() }
    ELSE COUNT { (position)-[:REPORTS_TO]->() }
  END AS number
RETURN position, number
ORDER BY
CASE
  WHEN $order = 'most' THEN - number
  ELSE number
END, position.title, position.id
LIMIT $limit
