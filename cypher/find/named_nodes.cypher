// name: named_nodes
// title en: Everything in an organization that has a name
// title zh: 组织中有名称的一切
// purpose: For the index beside the store: the organization itself, its departments, positions, units, processes and people, all in
//   one row as in duties_held.
// parameter organization: Organization, required, example "澄湾运营中心"
// column nodes: list
CALL () {
  MATCH (node:Organization {id: $organization})
  RETURN node
    UNION ALL
  MATCH (node:Department {organization: $organization})
  WHERE size(node.evidence) > 0
  RETURN node
    UNION ALL
  MATCH (node:Position {organization: $organization})
  WHERE size(node.evidence) > 0
  RETURN node
    UNION ALL
  MATCH (node:Unit {organization: $organization})
  WHERE size(node.evidence) > 0
  RETURN node
    UNION ALL
  MATCH (node:Process {organization: $organization})
  WHERE size(node.evidence) > 0
  RETURN node
    UNION ALL
  MATCH (node:Person {organization: $organization})
  WHERE size(node.evidence) > 0
  RETURN node
}
WITH node
ORDER BY node.id
RETURN collect(node) AS nodes
