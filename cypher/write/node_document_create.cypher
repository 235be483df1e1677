// name: node_document_create
// purpose: Stores a batch of new nodes of type Document.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
CREATE
  (n:Document
    {
      id: row.id,
      evidence: row.evidence,
      name: row.name,
      sha256: row.sha256,
      format: row.format,
      characters: row.characters,
      text: row.text,
      organizations: row.organizations,
      places: row.places,
      imported_at: row.imported_at
    })
RETURN count(n) AS written
