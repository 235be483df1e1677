from __future__ import annotations

from app.findings.rules.department_without_functions import RULE
from tests.findings.organizations import Case, misjudged, organization, post, unit

_HOLDERS = unit("Deck"), unit("Shop"), post("Clerk", department="Shop")
FIRES = {"where the others state theirs": Case(organization(*_HOLDERS, duties={"Deck": ["Moors."]}), [["Shop"]])}
SILENT = {
    "no department states any": organization(*_HOLDERS),
    "every department does": organization(*_HOLDERS, duties={"Deck": ["Moors."], "Shop": ["Sells."]}),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}
