// name: document_statements
// title en: What a document states beside the structure
// title zh: 文档中除结构以外的内容
// purpose: Duties, rights, measures, requirements, partners, processes, steps and people that a document gives evidence for, then
//   who works with whom, who does a step and who holds a position; with organization_structure all that its text says.
// parameter organization: Organization, required, example "青禾网店运营组" — one of the organizations that it describes
// parameter prefix: text, required, example "document-" — what the references to it begin with
// column node: node
// column link: relationship
CALL () {
  MATCH (node:Duty {organization: $organization})
  WHERE any(reference IN node.evidence WHERE reference STARTS WITH $prefix)
  RETURN node, null AS link, node.id AS place
    UNION ALL
  MATCH (node:Authority {organization: $organization})
  WHERE any(reference IN node.evidence WHERE reference STARTS WITH $prefix)
  RETURN node, null AS link, node.id AS place
    UNION ALL
  MATCH (node:Indicator {organization: $organization})
  WHERE any(reference IN node.evidence WHERE reference STARTS WITH $prefix)
  RETURN node, null AS link, node.id AS place
    UNION ALL
  MATCH (node:Qualification {organization: $organization})
  WHERE any(reference IN node.evidence WHERE reference STARTS WITH $prefix)
  RETURN node, null AS link, node.id AS place
    UNION ALL
  MATCH (node:Unit {organization: $organization})
  WHERE any(reference IN node.evidence WHERE reference STARTS WITH $prefix)
  RETURN node, null AS link, node.id AS place
    UNION ALL
  MATCH (node:Process {organization: $organization})
  WHERE any(reference IN node.evidence WHERE reference STARTS WITH $prefix)
  RETURN node, null AS link, node.id AS place
    UNION ALL
  MATCH (node:Step {organization: $organization})
  WHERE any(reference IN node.evidence WHERE reference STARTS WITH $prefix)
  RETURN node, null AS link, node.id AS place
    UNION ALL
  MATCH (node:Person {organization: $organization})
  WHERE any(reference IN node.evidence WHERE reference STARTS WITH $prefix)
  RETURN node, null AS link, node.id AS place
    UNION ALL
  MATCH (:Position {organization: $organization})-[link:COLLABORATES_WITH]->()
  WHERE any(reference IN link.evidence WHERE reference STARTS WITH $prefix)
  RETURN null AS node, link, link.id AS place
    UNION ALL
  MATCH (:Department {organization: $organization})-[link:COLLABORATES_WITH]->()
  WHERE any(reference IN link.evidence WHERE reference STARTS WITH $prefix)
  RETURN null AS node, link, link.id AS place
    UNION ALL
  MATCH (:Step {organization: $organization})-[link:DONE_BY]->()
  WHERE any(reference IN link.evidence WHERE reference STARTS WITH $prefix)
  RETURN null AS node, link, link.id AS place
    UNION ALL
  MATCH (:Person {organization: $organization})-[link:HOLDS]->()
  WHERE any(reference IN link.evidence WHERE reference STARTS WITH $prefix)
  RETURN null AS node, link, link.id AS place
}
RETURN node, link
ORDER BY place
