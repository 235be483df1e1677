from __future__ import annotations

from app.findings.rules.cycle import RULE
from tests.findings.organizations import Case, line, misjudged, organization, post

FIRES = {
    "three in a circle and a fourth below it": Case(
        organization(*map(post, "ABCD"), lines=[line("A", "B"), line("B", "C"), line("C", "A"), line("D", "A")]),
        [["A", "B", "C"]],
    ),
    "each claims the other": Case(
        organization(post("甲"), post("乙"), lines=[line("甲", "乙", "superior"), line("乙", "甲", "superior")]), [["乙", "甲"]]
    ),
}
SILENT = {
    "a dotted line back": organization(post("A"), post("B"), lines=[line("A", "B"), line("B", "A", kind="dotted")]),
    "a line to oneself": organization(post("A"), post("B"), lines=[line("A", "A", "table"), line("B", "A")]),
    "two ways up to one top": organization(*map(post, "ABC"), lines=[line("C", "B"), line("C", "A"), line("B", "A")]),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}
