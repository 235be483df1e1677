// name: change_by_number
// purpose: Nodes of type Change are found by their number.
CREATE INDEX change_by_number IF NOT EXISTS
FOR (n:Change)
ON (n.number)
