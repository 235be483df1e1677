// name: documents_described
// title en: Which organizations documents describe
// title zh: 文档所描述的组织
// purpose: For renewing what is kept beside the store: the organizations of documents that were written.
// parameter documents: ids, required, example [] — ids of documents
// column organizations: list
UNWIND $documents AS wanted
MATCH (document:Document {id: wanted})
RETURN document.organizations AS organizations
ORDER BY document.id
