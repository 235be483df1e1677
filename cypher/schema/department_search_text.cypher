// name: department_search_text
// purpose: Nodes of type Department are found by words of their search, Chinese ones by pairs of characters. Neo4j only; the
//   embedded engine makes the same index through its own SQL (app.database.embedded).
CREATE FULLTEXT INDEX `Department[search]` IF NOT EXISTS
FOR (n:Department)
ON EACH [n.search]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}
