// name: document_versions
// title en: Which state of documents is stored
// title zh: 文档版本
// purpose: Names and check sums, to see whether a text kept in memory is still the stored one.
// parameter documents: ids, required, example [] — ids of documents
// column id: text
// column name: text
// column sha256: text
UNWIND $documents AS wanted
MATCH (document:Document {id: wanted})
RETURN document.id AS id, document.name AS name, document.sha256 AS sha256
ORDER BY id
