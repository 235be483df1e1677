// name: map_statements
// title en: What is stated of the holders of organizations, for the map
// title zh: 地图所画的职责、权限、指标与任职资格
// purpose: Duties, rights, indicators and requirements, each a list [id, kind, label, organization, above, place] as in map_parts:
//   above is the holder's id, label only the beginning of the text, because a map shows no more of it.
// parameter organizations: ids, required, example [] — ids of organizations
// column parts: list
UNWIND $organizations AS organization
CALL (organization) {
  MATCH (node:Duty {organization: organization})
  WHERE size(node.evidence) > 0
  RETURN node.id AS id, 'Duty' AS kind, left(node.text, 120) AS label, node.holder AS above, node.evidence[0] AS place
    UNION ALL
  MATCH (node:Authority {organization: organization})
  WHERE size(node.evidence) > 0
  RETURN
    node.id AS id,
    'Authority' AS kind,
    left(node.text, 120) AS label,
    node.holder AS above,
    node.evidence[0] AS place
    UNION ALL
  MATCH (node:Indicator {organization: organization})
  WHERE size(node.evidence) > 0
  RETURN
    node.id AS id,
    'Indicator' AS kind,
    left(node.text, 120) AS label,
    node.holder AS above,
    node.evidence[0] AS place
    UNION ALL
  MATCH (node:Qualification {organization: organization})
  WHERE size(node.evidence) > 0
  RETURN
    node.id AS id,
    'Qualification' AS kind,
    left(node.text, 120) AS label,
    node.holder AS above,
    node.evidence[0] AS place
}
WITH organization, id, kind, label, above, place
ORDER BY organization, kind, id
WITH collect([id, kind, label, organization, above, place]) AS found
UNWIND range(0, size(found) - 1, 1000) AS start
RETURN found[start..start + 1000] AS parts
ORDER BY start
