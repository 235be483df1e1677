// name: unit_search_text
// purpose: Nodes of type Unit are found by words of their search, Chinese ones by pairs of characters. Neo4j only; the
//   embedded engine makes the same index through its own SQL (app.database.embedded).
CREATE FULLTEXT INDEX `Unit[search]` IF NOT EXISTS
FOR (n:Unit)
ON EACH [n.search]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
