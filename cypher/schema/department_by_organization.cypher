// name: department_by_organization
// purpose: Nodes of type Department are found by their organization.
CREATE INDEX department_by_organization IF NOT EXISTS
FOR (n:Department)
ON (n.organization)
