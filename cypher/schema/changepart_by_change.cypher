// name: changepart_by_change
// purpose: Nodes of type ChangePart are found by their change.
CREATE INDEX changepart_by_change IF NOT EXISTS
FOR (n:ChangePart)
ON (n.change)
