// name: facts_lines
// title en: The reporting lines of organizations, as findings look at them
// title zh: 供检查用的汇报关系
// purpose: Each line with what either side states, as plain fields; `evidence` is what neither side states, as a table does.
// parameter organizations: ids, required, example [] — ids of organizations
// column organization: text
// column packed: list
UNWIND $organizations AS organization
MATCH (:Position {organization: organization})-[line:REPORTS_TO]->()
WITH organization, line,
  CASE
    WHEN line.stated_by IN ['table', 'person'] THEN line.evidence
    ELSE []
  END AS stated
WITH
  organization,
  collect([
    line.source,
    line.target,
    line.kind,
    line.stated_by,
    line.status,
    line.subordinate_evidence,
    line.superior_evidence,
    stated
  ]) AS every
UNWIND range(0, size(every) - 1, 1000) AS start
RETURN organization, every[start..start + 1000] AS packed
ORDER BY organization, start
