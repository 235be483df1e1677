// name: names
// title en: Every name that a question may use
// title zh: 问题中可能出现的全部名称
// purpose: For finding names in what a user wrote: of positions, departments, collaborating units, processes and people, each with
//   what tells it from others of that name. A node without evidence is retired already.
// parameter organization: Organization, optional — only in this organization
// column id: text
// column kind: text
// column name: text
// column department: text
// column organization: text
CALL () {
  MATCH (node:Position)
  WHERE size(node.evidence) > 0 AND ($organization IS NULL OR node.organization = $organization)
  RETURN
    node.id AS id,
    'Position' AS kind,
    node.title AS name,
    node.department AS department,
    node.organization AS organization
    UNION ALL
  MATCH (node:Department)
  WHERE size(node.evidence) > 0 AND ($organization IS NULL OR node.organization = $organization)
  RETURN node.id AS id, 'Department' AS kind, node.name AS name, null AS department, node.organization AS organization
    UNION ALL
  MATCH (node:Unit)
  WHERE size(node.evidence) > 0 AND ($organization IS NULL OR node.organization = $organization)
  RETURN node.id AS id, 'Unit' AS kind, node.name AS name, null AS department, node.organization AS organization
    UNION ALL
  MATCH (node:Process)
  WHERE size(node.evidence) > 0 AND ($organization IS NULL OR node.organization = $organization)
  RETURN node.id AS id, 'Process' AS kind, node.name AS name, null AS department, node.organization AS organization
    UNION ALL
  MATCH (node:Person)
  WHERE size(node.evidence) > 0 AND ($organization IS NULL OR node.organization = $organization)
  RETURN node.id AS id, 'Person' AS kind, node.name AS name, null AS department, node.organization AS organization
}
RETURN id, kind, name, department, organization
ORDER BY kind, id
