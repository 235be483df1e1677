// name: person_by_organization
// purpose: Nodes of type Person are found by their organization.
CREATE INDEX person_by_organization IF NOT EXISTS
FOR (n:Person)
ON (n.organization)
