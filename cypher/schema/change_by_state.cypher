// name: change_by_state
// purpose: Nodes of type Change are found by their state.
CREATE INDEX change_by_state IF NOT EXISTS
FOR (n:Change)
ON (n.state)
