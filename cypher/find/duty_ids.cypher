// name: duty_ids
// title en: The ids of an organization's duties
// title zh: 组织的职责编号
// purpose: For the index beside the store, which then asks for the duties themselves by batches.
// parameter organization: Organization, required, example "澄湾运营中心"
// column ids: list
MATCH (node:Duty {organization: $organization})
WITH node.id AS id
ORDER BY id
RETURN collect(id) AS ids
