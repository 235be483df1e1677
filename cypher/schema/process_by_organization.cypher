// name: process_by_organization
// purpose: Nodes of type Process are found by their organization.
CREATE INDEX process_by_organization IF NOT EXISTS
FOR (n:Process)
ON (n.organization)
