// name: organizations
// title en: All organizations
// title zh: 全部组织
// purpose: For resolving names and for choosing one.
// column node: Organization
MATCH (node:Organization)
RETURN node
ORDER BY node.name, node.id
