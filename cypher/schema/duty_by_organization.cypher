// name: duty_by_organization
// purpose: Nodes of type Duty are found by their organization.
CREATE INDEX duty_by_organization IF NOT EXISTS
FOR (n:Duty)
ON (n.organization)
