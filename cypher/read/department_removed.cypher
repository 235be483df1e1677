// name: department_removed
// title en: What is left open if a department is dissolved
// title zh: 若某部门撤销，哪些职责和关系落空
// purpose: The functions, duties, rights, steps, partners and reports of the department, its sub-units and their positions, which
//   would all go with it; `left_open` where nothing outside holds them: a report without another manager, a step or a partner of
//   nobody else. Whether another's duty covers one is for the reader (or `orgatlas ask`) to judge by their words.
// parameter department: Department, required, example "客户关怀部"
// parameter organization: Organization, optional — only in this organization
// column section: text
// column holder: node
// column link: relationship
// column part: node
// column left_open: boolean
MATCH (department:Department {id: $department})<-[:PART_OF*0..10]-(unit:Department)
WHERE $organization IS NULL OR department.organization = $organization
OPTIONAL MATCH (unit)<-[:BELONGS_TO]-(position:Position)
WITH collect(DISTINCT unit) + collect(DISTINCT position) AS holders
WITH holders, [one IN holders | one.id] AS inside
UNWIND holders AS holder
MATCH (holder)-[link]-(part)
WHERE
  NOT part.id IN inside AND
  (type(link) IN ['HAS_DUTY', 'HAS_AUTHORITY', 'DONE_BY'] OR
    (type(link) = 'COLLABORATES_WITH' AND link.source = holder.id) OR
    (type(link) = 'REPORTS_TO' AND link.target = holder.id))
RETURN
  type(link) AS section,
  holder,
  link,
  part,
  CASE
    WHEN
      type(link) = 'REPORTS_TO'
      THEN
        NOT EXISTS {
          MATCH (part)-[:REPORTS_TO]->(other)
          WHERE NOT other.id IN inside
        }
    WHEN
      type(link) = 'DONE_BY'
      THEN
        NOT EXISTS {
          MATCH (part)-[:DONE_BY]->(other)
          WHERE NOT other.id IN inside
        }
    WHEN
      type(link) = 'COLLABORATES_WITH'
      THEN
        NOT EXISTS {
          MATCH (part)<-[:COLLABORATES_WITH]-(other)
          WHERE NOT other.id IN inside
        }
    ELSE true
  END AS left_open
ORDER BY section, coalesce(toInteger(split(split(link.evidence[0], "#")[1], "-")[0]), -1), part.id, link.id
