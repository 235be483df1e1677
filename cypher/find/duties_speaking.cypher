// name: duties_speaking
// title en: Duties by the database's own full text
// title zh: 全文检索命中的职责
// purpose: One of the rankings that a question for holders is answered from: ids alone, the best by the engine's own score first.
// parameter topic: fulltext, required, example "投诉" — what the duty speaks of
// parameter organization: Organization, optional, example "澄湾运营中心" — only in this organization
// parameter limit: integer 1..1000, default 100 — at most so many
// column id: text
CALL
  db.index.fulltext.queryNodes(
    'Duty[search]',
    $topic
  )
  YIELD node, score
  WHERE $organization IS NULL OR node.organization = $organization
RETURN node.id AS id
ORDER BY score DESC, id
LIMIT $limit
