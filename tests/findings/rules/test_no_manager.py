from __future__ import annotations

from app.findings.rules.no_manager import RULE
from tests.findings.organizations import Case, found, line, misjudged, named, organization, post

_SECOND_TOP = organization(
    *map(post, ("Head", "B", "C", "D", "Other head", "E")),
    lines=[line("B", "Head"), line("C", "Head"), line("D", "B"), line("E", "Other head")],
)
FIRES = {"a second top, not the one with most below it": Case(_SECOND_TOP, [["Other head"]])}
SILENT = {
    "the manager is outside the documents": organization(post("B"), named("Head"), lines=[line("B", "Head", "subordinate")]),
    "documents that hardly speak of managers": organization(*map(post, "ABCDEFGH"), lines=[line("A", "B")]),
    "documents that never do": organization(post("A"), post("B")),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}


def test_the_lines_of_its_reports_are_quoted() -> None:
    (result,) = found(RULE, _SECOND_TOP)
    assert "document#below E Other head" in result.evidence
