from __future__ import annotations

from app.findings.rules.dotted_lines import RULE
from tests.findings.organizations import Case, found, line, misjudged, organization, post

_THREE = organization(*map(post, ("Clerk", "A", "B", "C")), lines=[line("Clerk", boss, kind="dotted") for boss in "ABC"])
FIRES = {"three": Case(_THREE, [["A", "B", "C", "Clerk"]])}
SILENT = {
    "two": organization(*map(post, ("Clerk", "A", "B")), lines=[line("Clerk", boss, kind="dotted") for boss in "AB"]),
    "three solid ones": organization(*map(post, ("Clerk", "A", "B", "C")), lines=[line("Clerk", boss) for boss in "ABC"]),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}


def test_more_can_be_allowed() -> None:
    assert found(RULE, _THREE, most=3) == []
