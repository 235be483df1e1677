// name: organization_overview
// title en: An organization at a glance
// title zh: 组织概览
// purpose: How many departments, positions, reporting lines, disputed lines, duties and partners an organization has, and
//   how many of its positions are named but described nowhere. Without an organization: all of them.
// parameter organization: Organization, optional, example "澄湾运营中心"
// column organization: Organization
// column departments: integer
// column positions: integer
// column undescribed: integer
// column lines: integer
// column disputed: integer
// column duties: integer
// column units: integer
MATCH (organization:Organization)
WHERE $organization IS NULL OR organization.id = $organization
RETURN
  organization,
  COUNT {
    MATCH (d:Department {organization: organization.id})
    WHERE size(d.evidence) > 0
  } AS departments,
  COUNT {
    MATCH (p:Position {organization: organization.id})
    WHERE size(p.evidence) > 0
  } AS positions,
  COUNT {
    MATCH (p:Position {organization: organization.id})
    WHERE size(p.evidence) > 0 AND NOT p.described
  } AS undescribed,
  COUNT {
    MATCH (:Position {organization: organization.id})-[:REPORTS_TO]->()
  } AS lines,
  COUNT {
    MATCH (:Position {organization: organization.id})-[l:REPORTS_TO]->()
    WHERE l.status <> 'agreed'
  } AS disputed,
  COUNT {
    MATCH (d:Duty {organization: organization.id})
    WHERE size(d.evidence) > 0
  } AS duties,
  COUNT {
    MATCH (u:Unit {organization: organization.id})
    WHERE size(u.evidence) > 0
  } AS units
ORDER BY organization.name, organization.id
