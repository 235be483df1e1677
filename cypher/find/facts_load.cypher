// name: facts_load
// title en: How each holder takes part in its duties
// title zh: 职责参与方式
// purpose: Counts by involvement, without the texts.
// parameter organizations: ids, required, example [] — ids of organizations
// column organization: text
// column packed: list
UNWIND $organizations AS organization
CALL (organization) {
  MATCH (:Position {organization: organization})-[link:HAS_DUTY]->()
  RETURN link
    UNION ALL
  MATCH (:Department {organization: organization})-[link:HAS_DUTY]->()
  RETURN link
    UNION ALL
  MATCH (:Organization {id: organization})-[link:HAS_DUTY]->()
  RETURN link
}
WITH organization, link.source AS holder, link.involvement AS involvement, count(*) AS number
WITH organization, collect([holder, involvement, number]) AS every
UNWIND range(0, size(every) - 1, 1000) AS start
RETURN organization, every[start..start + 1000] AS packed
ORDER BY organization, start
