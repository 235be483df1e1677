from __future__ import annotations

from app.findings.rules.sole_holder import RULE
from tests.findings.organizations import Case, found, misjudged, organization, post

_ALONE = ["Maintain the vehicles", "Order the fuel", "Translate letters", "Count the uniforms", "Keep the contracts"]
_OTHERS = {f"Clerk {place}": ["Answer complaints"] for place in range(4)}
_STEWARD = organization(*map(post, ["Steward", *_OTHERS]), duties={"Steward": _ALONE, **_OTHERS})
_SHARED = {"Steward": _ALONE, "Clerk 9": _ALONE, **_OTHERS}
FIRES = {"five matters of one post": Case(_STEWARD, [["Steward"]])}
SILENT = {
    "a second post has them, too": organization(*map(post, _SHARED), duties=_SHARED),
    "an excerpt": organization(post("Steward"), post("Clerk 0"), duties={"Steward": _ALONE}),
    "held by several": organization(post("Steward", headcount=3), *map(post, _OTHERS), duties={"Steward": _ALONE, **_OTHERS}),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}


def test_its_duties_are_quoted() -> None:
    (result,) = found(RULE, _STEWARD)
    assert len(result.evidence) == 5
