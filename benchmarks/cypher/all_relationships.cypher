MATCH (a)-[r]->(b)
RETURN type(r) AS kind, labels(a)[0] AS source, labels(b)[0] AS target, properties(r) AS properties
