// name: facts_places
// title en: Where positions and departments belong
// title zh: 岗位与部门的归属
// purpose: Position to department and department to department, as ids.
// parameter organizations: ids, required, example [] — ids of organizations
// column organization: text
// column source: text
// column target: text
UNWIND $organizations AS organization
CALL (organization) {
  MATCH (:Position {organization: organization})-[link:BELONGS_TO]->()
  RETURN link
    UNION ALL
  MATCH (:Department {organization: organization})-[link:PART_OF]->(:Department)
  RETURN link
}
RETURN organization, link.source AS source, link.target AS target
ORDER BY organization, source, target
