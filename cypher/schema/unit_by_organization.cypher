// name: unit_by_organization
// purpose: Nodes of type Unit are found by their organization.
CREATE INDEX unit_by_organization IF NOT EXISTS
FOR (n:Unit)
ON (n.organization)
