// name: post_holders
// title en: Who holds which post
// title zh: 谁担任哪个岗位
// purpose: Positions with the people who are named as holding them; of one position, person or department, or of all. Vacant are
//   positions without anybody in organizations that name people.
// parameter position: Position, optional — only this position
// parameter person: Person, optional — only this person's positions
// parameter department: Department, optional — only positions of this department
// parameter state: all | held | vacant, default "all", example "all" — whether somebody holds it
// parameter organization: Organization, optional, example "青禾网店运营组" — only in this organization
// parameter limit: integer 1..10000, default 1000 — at most so many
// column position: Position
// column line: HOLDS
// column person: Person
CALL () {
  MATCH (:Person {id: $person})-[:HOLDS]->(position:Position)
  RETURN position
    UNION
  MATCH (position:Position {id: $position})
  RETURN position
    UNION
  MATCH (:Department {id: $department})<-[:BELONGS_TO]-(position:Position)
  RETURN position
    UNION
  MATCH (position:Position)
  WHERE $person IS NULL AND $position IS NULL AND $department IS NULL
  RETURN position
}
WITH position
WHERE ($organization IS NULL OR position.organization = $organization) AND size(position.evidence) > 0
OPTIONAL MATCH (position)<-[line:HOLDS]-(person:Person)
WITH position, line, person
WHERE
  ($person IS NULL OR person.id = $person) AND
  ($state = 'all' OR
    $state = 'held' AND person IS NOT NULL OR
    $state = 'vacant' AND
    person IS NULL AND
    EXISTS {
      MATCH (:Person {organization: position.organization})
    })
RETURN position, line, person
ORDER BY position.title, position.id, person.name, line.id
LIMIT $limit
