// name: indicator_by_organization
// purpose: Nodes of type Indicator are found by their organization.
CREATE INDEX indicator_by_organization IF NOT EXISTS
FOR (n:Indicator)
ON (n.organization)
