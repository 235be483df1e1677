// name: document_texts
// title en: The texts of documents
// title zh: 文档原文
// purpose: The whole text behind quotes and where it stands in the file; offsets count code points, so it is sliced outside the database, which counts
//   otherwise.
// parameter documents: ids, required, example [] — ids of documents
// column id: text
// column name: text
// column sha256: text
// column text: text
// column places: list
UNWIND $documents AS wanted
MATCH (document:Document {id: wanted})
RETURN
  document.id AS id,
  document.name AS name,
  document.sha256 AS sha256,
  document.text AS text,
  document.places AS places
ORDER BY id
