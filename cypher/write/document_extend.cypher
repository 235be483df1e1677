// name: document_extend
// purpose: Adds a further part to a stored document's text, where the whole is larger than one message may be.
// parameter id: text, required
// parameter part: text, required
// column written: integer
MATCH (document:Document {id: $id})
SET document.text = document.text + $part
RETURN count(document) AS written
