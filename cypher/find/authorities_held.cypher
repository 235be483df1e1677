// name: authorities_held
// title en: The rights in an organization with their lines
// title zh: 组织中的权限及其归属
// purpose: For the index beside the store. A right without evidence is retired already.
// parameter organization: Organization, required, example "澄湾运营中心"
// column line: HAS_AUTHORITY
// column stated: Authority
MATCH (stated:Authority {organization: $organization})<-[line:HAS_AUTHORITY]-()
WHERE size(stated.evidence) > 0
RETURN line, stated
ORDER BY stated.id, line.id
