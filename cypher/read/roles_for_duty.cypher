// name: roles_for_duty
// title en: Who has a duty about a topic
// title zh: 谁承担与某主题有关的职责
// purpose: Positions, departments and organizations with a duty whose text speaks of the topic, in Chinese of either
//   script or in English; each with how it takes part.
// parameter topic: fulltext, required, example "投诉" — what the duty speaks of
// parameter organization: Organization, optional, example "澄湾运营中心" — only in this organization
// parameter limit: integer 1..10000, default 1000 — at most so many duties
// column holder: node
// column line: HAS_DUTY
// column duty: Duty
CALL
  db.index.fulltext.queryNodes(
    'Duty[search]',
    $topic
  )
  YIELD node AS duty
  WHERE $organization IS NULL OR duty.organization = $organization
MATCH (holder)-[line:HAS_DUTY]->(duty)
RETURN holder, line, duty
ORDER BY holder.id, coalesce(toInteger(split(split(duty.evidence[0], "#")[1], "-")[0]), -1), duty.id
LIMIT $limit
