// name: authority_by_organization
// purpose: Nodes of type Authority are found by their organization.
CREATE INDEX authority_by_organization IF NOT EXISTS
FOR (n:Authority)
ON (n.organization)
