// name: manager_disagreements
// title en: Where statements disagree about a manager
// title zh: 哪些汇报关系说法不一
// purpose: Every reporting line that only one side states, or where the sides name different managers, with what each
//   side says.
// parameter organization: Organization, optional, example "澄湾运营中心" — only in this organization
// parameter status: conflicting | one-sided | all, default "all", example "conflicting" — which of them
// column subordinate: Position
// column line: REPORTS_TO
// column manager: Position
MATCH (subordinate:Position)-[line:REPORTS_TO]->(manager:Position)
WHERE
  ($organization IS NULL OR subordinate.organization = $organization) AND
  line.status <> 'agreed' AND
  ($status = 'all' OR line.status = $status)
RETURN subordinate, line, manager
ORDER BY subordinate.organization, subordinate.title, manager.title, line.id
