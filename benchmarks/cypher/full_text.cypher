// The bare full-text query: what a question for holders is measured against.
CALL
  db.index.fulltext.queryNodes(
    'Duty[search]',
    $topic
  )
  YIELD node
MATCH (holder)-[line:HAS_DUTY]->(node)
RETURN holder, line, node
LIMIT 200
