// name: judgement_by_finding
// purpose: Nodes of type Judgement are found by their finding.
CREATE INDEX judgement_by_finding IF NOT EXISTS
FOR (n:Judgement)
ON (n.finding)
