from __future__ import annotations

from app.findings.rules.department_without_positions import RULE
from tests.findings.organizations import Case, misjudged, organization, post, unit

_DUTIES = {"Deck": ["Moors."], "Galley": ["Cooks."], "Shop": ["Sells."]}
_UNITS = tuple(map(unit, _DUTIES))
_POSTS = post("Mate", department="Deck"), post("Cook", department="Galley")
FIRES = {"where the others have some": Case(organization(*_UNITS, *_POSTS, duties=_DUTIES), [["Shop"]])}
SILENT = {
    "no department has any": organization(*_UNITS, duties=_DUTIES),
    "it has no functions either": organization(*_UNITS, *_POSTS, duties={"Deck": ["Moors."], "Galley": ["Cooks."]}),
    "its units have them": organization(
        *_UNITS[:2], unit("Shop"), unit("Kiosk", department="Shop"), *_POSTS, post("Clerk", department="Kiosk"), duties=_DUTIES
    ),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}
