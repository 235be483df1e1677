// name: changes_since
// title en: What was written since a change
// title zh: 某次变更之后的变更
// purpose: The changes after that number, without their operations; for renewing what is kept beside the store.
// parameter number: integer 0..1000000000, default 0, example 0 — of the last change that is known
// column number: integer
// column id: text
// column kind: text
// column source: text
// column at: text
MATCH (change:Change)
WHERE change.number > $number
RETURN change.number AS number, change.id AS id, change.kind AS kind, change.source AS source, change.at AS at
ORDER BY number
