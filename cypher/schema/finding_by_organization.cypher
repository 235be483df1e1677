// name: finding_by_organization
// purpose: Nodes of type Finding are found by their organization.
CREATE INDEX finding_by_organization IF NOT EXISTS
FOR (n:Finding)
ON (n.organization)
