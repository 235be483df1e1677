// name: authorities_held
// title en: The rights in an organization with their lines
// title zh: 组织中的权限及其归属
// purpose: For the index beside the store, all in one row as in duties_held. A right without evidence is retired already.
// parameter organization: Organization, required, example "澄湾运营中心"
// column lines: list
// column stated: list
MATCH (stated:Authority {organization: $organization})<-[line:HAS_AUTHORITY]-()
WHERE size(stated.evidence) > 0
WITH line, stated
ORDER BY stated.id, line.id
RETURN collect(line) AS lines, collect(stated) AS stated
