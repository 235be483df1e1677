// name: around_finding
// title en: Everything around nodes of type finding
// title zh: 发现的全部关系
// purpose: Each node, the first of its relationships in the order of the document, what is at their other ends, and how many
//   relationships there are.
// parameter findings: ids, required, example []
// parameter limit: integer 1..1000, default 500
// column node: Finding
// column links: list
// column parts: list
// column total: integer
UNWIND $findings AS id
MATCH (node:Finding {id: id})
OPTIONAL MATCH (node)-[link]-(part)
WITH node, link, part
ORDER BY node.id, type(link), coalesce(toInteger(split(split(link.evidence[0], "#")[1], "-")[0]), -1), part.id, link.id
WITH node, collect(link) AS links, collect(part) AS parts
RETURN node, links[0..$limit] AS links, parts[0..$limit] AS parts, size(links) AS total
ORDER BY node.id
