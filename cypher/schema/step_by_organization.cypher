// name: step_by_organization
// purpose: Nodes of type Step are found by their organization.
CREATE INDEX step_by_organization IF NOT EXISTS
FOR (n:Step)
ON (n.organization)
