from __future__ import annotations

from app.findings.rules.duty_without_holder import RULE
from tests.findings.organizations import Case, found, misjudged, organization, post

_LOST = organization(post("—", department="票务部"), post("Cook"), duties={"—": ["售票。"], "Cook": ["Cooks."]})
FIRES = {"duties under a lost title": Case(_LOST, [["—"]])}
SILENT = {
    "duties under a title": organization(post("Cook"), duties={"Cook": ["Cooks."]}),
    "a lost title without duties": organization(post("—"), post("Cook"), duties={"Cook": ["Cooks."]}),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}


def test_the_duties_are_quoted() -> None:
    (result,) = found(RULE, _LOST)
    assert "document#—: 售票。" in result.evidence
