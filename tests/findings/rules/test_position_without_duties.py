from __future__ import annotations

from tests.findings.organizations import Case, named, organization, post

FIRES = {
    "where the others have some": Case(
        organization(post("Mate"), post("Cook"), named("Owner"), duties={"Mate": ["Steers."]}), [["Cook"]]
    )
}
SILENT = {
    "no position states any": organization(post("Mate"), post("Cook")),
    "it is only named": organization(post("Mate"), named("Owner"), duties={"Mate": ["Steers."]}),
}
