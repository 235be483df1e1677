// name: position_by_organization
// purpose: Nodes of type Position are found by their organization.
CREATE INDEX position_by_organization IF NOT EXISTS
FOR (n:Position)
ON (n.organization)
