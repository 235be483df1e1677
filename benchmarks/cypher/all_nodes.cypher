// What a store holds, to be written again by other ways.
MATCH (n)
RETURN labels(n)[0] AS label, properties(n) AS properties
