// name: unit_overview
// title en: Who works with a unit, and as what
// title zh: 谁与某协作单位协作
// purpose: The positions and departments that name this unit as one they work with.
// parameter unit: Unit, required, example "达人机构"
// parameter organization: Organization, optional — only in this organization
// column section: text
// column unit: Unit
// column link: relationship
// column part: node
MATCH (unit:Unit {id: $unit})-[link]-(part)
WHERE $organization IS NULL OR unit.organization = $organization
RETURN
  CASE
    WHEN link.source = unit.id THEN type(link)
    ELSE type(link) + ' from'
  END AS section, unit, link, part
ORDER BY section, coalesce(toInteger(split(split(link.evidence[0], "#")[1], "-")[0]), -1), part.id, link.id
