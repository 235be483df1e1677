// name: facts_partners
// title en: Who names whom as a partner
// title zh: 协作关系
// purpose: The collaboration that positions and departments state in their own sections, as plain fields.
// parameter organizations: ids, required, example [] — ids of organizations
// column organization: text
// column source: text
// column target: text
// column side: text
// column evidence: list
UNWIND $organizations AS organization
CALL (organization) {
  MATCH (:Position {organization: organization})-[link:COLLABORATES_WITH]->()
  RETURN link
    UNION ALL
  MATCH (:Department {organization: organization})-[link:COLLABORATES_WITH]->()
  RETURN link
}
RETURN organization, link.source AS source, link.target AS target, link.side AS side, link.evidence AS evidence
ORDER BY organization, source, target
