// name: facts_duties
// title en: The duties of organizations, as findings look at them
// title zh: 供检查用的职责
// purpose: Every duty and department's function with its holder and involvement, as plain fields.
// parameter organizations: ids, required, example [] — ids of organizations
// column organization: text
// column id: text
// column holder: text
// column text: text
// column involvement: text
// column number: text
// column group: text
// column evidence: list
UNWIND $organizations AS organization
MATCH (node:Duty {organization: organization})<-[link:HAS_DUTY]-()
WHERE size(node.evidence) > 0
RETURN
  organization,
  node.id AS id,
  node.holder AS holder,
  node.text AS text,
  link.involvement AS involvement,
  node.number AS number,
  node.group AS group,
  node.evidence AS evidence
ORDER BY organization, id
