// name: facts_lines
// title en: The reporting lines of organizations, as findings look at them
// title zh: 供检查用的汇报关系
// purpose: Each line with what either side states, as plain fields.
// parameter organizations: ids, required, example [] — ids of organizations
// column organization: text
// column id: text
// column source: text
// column target: text
// column kind: text
// column stated_by: text
// column status: text
// column below: list
// column above: list
// column evidence: list
UNWIND $organizations AS organization
MATCH (:Position {organization: organization})-[line:REPORTS_TO]->()
RETURN
  organization,
  line.id AS id,
  line.source AS source,
  line.target AS target,
  line.kind AS kind,
  line.stated_by AS stated_by,
  line.status AS status,
  line.subordinate_evidence AS below,
  line.superior_evidence AS above,
  line.evidence AS evidence
ORDER BY organization, id
