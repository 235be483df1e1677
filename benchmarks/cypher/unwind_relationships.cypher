// KIND, SOURCE and TARGET stand for the one relationship type and the labels of its ends.
UNWIND $rows AS row
MATCH (a:SOURCE {id: row.source})
MATCH (b:TARGET {id: row.target})
CREATE (a)-[r:KIND]->(b)
SET r = row
