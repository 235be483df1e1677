from __future__ import annotations

from app.findings.rules.unconfirmed_collaborator import RULE
from tests.findings.organizations import Case, misjudged, organization, post, unit

_UNITS = tuple(map(unit, ("Deck", "Galley", "Shop")))
FIRES = {
    "a partner that lists others": Case(
        organization(*_UNITS, works_with=[("Deck", "Galley"), ("Galley", "Shop"), ("Galley", "Crew")]), [["Deck", "Galley"]]
    )
}
SILENT = {
    "a partner that names one of our members, and one that names nobody": organization(
        *_UNITS,
        post("Mate", department="Deck"),
        works_with=[("Deck", "Galley"), ("Galley", "Mate"), ("Galley", "Shop"), ("Deck", "Shop")],
    ),
    "the partner names it by a shorter name": organization(
        unit("客运票务部"),
        unit("维修部"),
        unit("客票部", described=False),
        works_with=[("客运票务部", "维修部"), ("维修部", "客票部"), ("维修部", "码头部")],
    ),
    "both name each other": organization(*_UNITS, works_with=[("Deck", "Galley"), ("Galley", "Deck"), ("Galley", "Shop")]),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}
