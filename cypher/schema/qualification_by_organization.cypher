// name: qualification_by_organization
// purpose: Nodes of type Qualification are found by their organization.
CREATE INDEX qualification_by_organization IF NOT EXISTS
FOR (n:Qualification)
ON (n.organization)
