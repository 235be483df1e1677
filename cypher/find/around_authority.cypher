// name: around_authority
// title en: Everything around nodes of type authority
// title zh: 权限的全部关系
// purpose: Each node, the first of its relationships in the order of the document, what is at their other ends, and how many
//   relationships there are.
// parameter authoritys: ids, required, example []
// parameter limit: integer 1..1000, default 500
// column node: Authority
// column links: list
// column parts: list
// column total: integer
UNWIND $authoritys AS id
MATCH (node:Authority {id: id})
OPTIONAL MATCH (node)-[link]-(part)
WITH node, link, part
ORDER BY node.id, type(link), coalesce(toInteger(split(split(link.evidence[0], "#")[1], "-")[0]), -1), part.id, link.id
WITH node, collect(link) AS links, collect(part) AS parts
RETURN node, links[0..$limit] AS links, parts[0..$limit] AS parts, size(links) AS total
ORDER BY node.id
