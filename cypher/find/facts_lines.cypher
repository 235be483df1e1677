// name: facts_lines
// title en: The reporting lines of organizations, as findings look at them
// title zh: 供检查用的汇报关系
// purpose: Each line with what either side states, as plain fields; `evidence` is what neither side states, as a table does.
// parameter organizations: ids, required, example [] — ids of organizations
// column organization: text
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
  line.source AS source,
  line.target AS target,
  line.kind AS kind,
  line.stated_by AS stated_by,
  line.status AS status,
  line.subordinate_evidence AS below,
  line.superior_evidence AS above,
  CASE
    WHEN line.stated_by IN ['table', 'person'] THEN line.evidence
    ELSE []
  END AS evidence
ORDER BY organization, source, target, kind
