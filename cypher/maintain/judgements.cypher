// name: judgements
// purpose: What people have said of findings; there are as many as somebody has written by hand.
// column node: Judgement
MATCH (node:Judgement)
RETURN node
ORDER BY node.id
