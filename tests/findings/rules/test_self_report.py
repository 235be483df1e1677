from __future__ import annotations

from app.findings.rules.self_report import RULE
from tests.findings.organizations import Case, line, misjudged, organization, post

FIRES = {
    "a row that gives its own reference": Case(
        organization(post("A"), post("B"), lines=[line("A", "A", "table"), line("B", "A")]), [["A"]]
    )
}
SILENT = {"a line to somebody else": organization(post("A"), post("B"), lines=[line("B", "A")])}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}
