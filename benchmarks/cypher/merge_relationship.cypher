MATCH (a:SOURCE {id: $row.source})
MATCH (b:TARGET {id: $row.target})
MERGE (a)-[r:KIND {id: $row.id}]->(b)
SET r = $row
