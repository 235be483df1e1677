from __future__ import annotations

from app.findings.rules.single_point import RULE
from tests.findings.organizations import Case, line, misjudged, organization, post

_SIDES = [f"L{n}" for n in range(4)], [f"R{n}" for n in range(4)]
_POSTS = [post(name) for side in _SIDES for name in side]
_LINES = [*(line(a, side[0]) for side in _SIDES for a in side[1:]), line("L0", "Bridge"), line("R0", "Bridge")]
FIRES = {"the one tie between two groups": Case(organization(*_POSTS, post("Bridge"), lines=_LINES), [["Bridge"]])}
SILENT = {
    "a way round it": organization(*_POSTS, post("Bridge"), lines=_LINES, works_with=[("L1", "R1")]),
    "held by several": organization(*_POSTS, post("Bridge", headcount=2), lines=_LINES),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}
