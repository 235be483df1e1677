// name: facts_duties
// title en: The duties of organizations, as findings look at them
// title zh: 供检查用的职责
// purpose: Every duty and department's function with its holder and involvement, as plain fields.
// parameter organizations: ids, required, example [] — ids of organizations
// column organization: text
// column packed: list
UNWIND $organizations AS organization
MATCH (node:Duty {organization: organization})<-[link:HAS_DUTY]-()
WHERE size(node.evidence) > 0
WITH
  organization,
  collect([node.id, node.holder, node.text, link.involvement, node.number, node.group, node.evidence]) AS every
UNWIND range(0, size(every) - 1, 1000) AS start
RETURN organization, every[start..start + 1000] AS packed
ORDER BY organization, start
