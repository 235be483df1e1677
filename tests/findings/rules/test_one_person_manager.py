from __future__ import annotations

from app.findings.rules.one_person_manager import RULE
from tests.findings.organizations import Case, line, misjudged, named, organization, post

FIRES = {"one post reports": Case(organization(post("A"), post("B"), lines=[line("B", "A")]), [["A", "B"]])}
SILENT = {
    "the one report is a group": organization(post("C"), post("D", headcount=6), lines=[line("D", "C")]),
    "a manager that nobody describes": organization(named("E"), post("F"), lines=[line("F", "E")]),
    "a circle": organization(post("A"), post("B"), lines=[line("A", "B"), line("B", "A")]),
    "two reports": organization(*map(post, "ABC"), lines=[line("B", "A"), line("C", "A")]),
}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}
