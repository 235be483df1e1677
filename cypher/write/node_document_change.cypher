// name: node_document_change
// purpose: Replaces all fields of a batch of stored nodes of type Document.
// parameter rows: rows, required — each the fields of one node
// column written: integer
UNWIND $rows AS row
MATCH (n:Document {id: row.id})
SET
  n.evidence = row.evidence,
  n.name = row.name,
  n.sha256 = row.sha256,
  n.format = row.format,
  n.characters = row.characters,
  n.text = row.text,
  n.organizations = row.organizations,
  n.places = row.places,
  n.imported_at = row.imported_at
RETURN count(n) AS written
