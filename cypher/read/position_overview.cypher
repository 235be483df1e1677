// name: position_overview
// title en: Everything about one position
// title zh: 某岗位的全部信息
// purpose: Its department, managers, reports, duties, rights, measures, requirements and partners, in the order of the document.
// parameter position: Position, required, example "投诉处理专员"
// parameter organization: Organization, optional — only in this organization
// column section: text
// column position: Position
// column link: relationship
// column part: node
MATCH (position:Position {id: $position})-[link]-(part)
WHERE $organization IS NULL OR position.organization = $organization
RETURN
  CASE
    WHEN link.source = position.id THEN type(link)
    ELSE type(link) + ' from'
  END AS section,
  position,
  link,
  part
ORDER BY section, coalesce(toInteger(split(split(link.evidence[0], "#")[1], "-")[0]), -1), part.id, link.id
