from __future__ import annotations

from app.findings.rules.position_without_duties import RULE
from tests.findings.organizations import Case, misjudged, named, organization, post

FIRES = {
    "where the others have some": Case(
        organization(post("Mate"), post("Cook"), named("Owner"), duties={"Mate": ["Steers."]}), [["Cook"]]
    )
}
SILENT = {
    "no position states any": organization(post("Mate"), post("Cook")),
    "it is only named": organization(post("Mate"), named("Owner"), duties={"Mate": ["Steers."]}),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}
