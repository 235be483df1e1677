from __future__ import annotations

from app.findings.rules.duty_load import RULE
from tests.findings.organizations import Case, misjudged, organization, post, unit

_DUTIES = {f"Hand {n}": ["Moors."] * 3 for n in range(5)} | {"Mate": ["Steers."] * 20, "Cook": ["Cooks."] * 50}
_CREW = [post(name, department="Deck") for name in _DUTIES if name != "Cook"]
FIRES = {
    "far more than the others of its department": Case(
        organization(unit("Deck"), unit("Galley"), *_CREW, post("Cook", department="Galley"), duties=_DUTIES), [["Mate"]]
    )
}
SILENT = {
    "a department of few": organization(unit("Deck"), *_CREW[2:], duties={post.name: _DUTIES[post.name] for post in _CREW[2:]}),
    "all have as many": organization(unit("Deck"), *_CREW, duties={post.name: ["Moors."] * 3 for post in _CREW}),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}
