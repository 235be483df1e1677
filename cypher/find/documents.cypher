// name: documents
// title en: All documents, without their text
// title zh: 全部文档
// purpose: What has been imported, by name.
// column id: text
// column name: text
// column sha256: text
// column format: text
// column characters: integer
// column organizations: list
// column imported_at: text
MATCH (document:Document)
RETURN
  document.id AS id,
  document.name AS name,
  document.sha256 AS sha256,
  document.format AS format,
  document.characters AS characters,
  document.organizations AS organizations,
  document.imported_at AS imported_at
ORDER BY name, id
