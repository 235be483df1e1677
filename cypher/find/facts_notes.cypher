// name: facts_notes
// title en: What reading found doubtful
// title zh: 读取时的疑点
// purpose: What reading noted in the documents of organizations: repaired bytes, lost titles, names taken for others.
// parameter organizations: ids, required, example [] — ids of organizations
// column organization: text
// column rule: text
// column message: text
// column evidence: list
// column names: list
UNWIND $organizations AS organization
MATCH (node:Finding {organization: organization})
WHERE size(node.evidence) > 0
RETURN organization, node.rule AS rule, node.message AS message, node.evidence AS evidence, node.names AS names
ORDER BY organization, rule, message, evidence
