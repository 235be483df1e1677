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
    MATCH (d:Department)
    WHERE d.organization = organization.id
  } AS departments,
  COUNT {
    MATCH (p:Position)
    WHERE p.organization = organization.id
  } AS positions,
  COUNT {
    MATCH (p:Position)
    WHERE p.organization = organization.id AND NOT p.described
  } AS undescribed,
  COUNT {
    MATCH (p:Position)-[:REPORTS_TO]->()
    WHERE p.organization = organization.id
  } AS lines,
  COUNT {
    MATCH (p:Position)-[l:REPORTS_TO]->()
    WHERE p.organization = organization.id AND l.status <> 'agreed'
  } AS disputed,
  COUNT {
    MATCH (d:Duty)
    WHERE d.organization = organization.id
  } AS duties,
  COUNT {
    MATCH (u:Unit)
    WHERE u.organization = organization.id
  } AS units
ORDER BY organization.name, organization.id
