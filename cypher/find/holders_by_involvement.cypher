// name: holders_by_involvement
// title en: Who takes part in duties in one way
// title zh: 以某种方式参与职责的岗位和部门
// purpose: The ids of the positions and departments of an organization that lead, perform, assist in … at least one duty.
// parameter organization: Organization, required, example "澄湾运营中心"
// parameter involvement: lead | perform | assist | supervise | approve | plan | participate, required, example "assist"
// column id: text
MATCH (:Duty {organization: $organization})<-[link:HAS_DUTY {involvement: $involvement}]-(holder)
RETURN DISTINCT holder.id AS id
ORDER BY id
