// name: duty_ids
// title en: The ids of an organization's duties
// title zh: 组织的职责编号
// purpose: For the index beside the store, which then asks for the duties themselves by batches.
// parameter organization: Organization, required, example "澄湾运营中心"
// column id: text
MATCH (node:Duty {organization: $organization})
RETURN node.id AS id
ORDER BY id
