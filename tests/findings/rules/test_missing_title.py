from __future__ import annotations

from app.findings.records import ReadingNote
from app.findings.rules.missing_title import RULE
from tests.findings.organizations import Case, misjudged, organization, post

_NOTE = ReadingNote("missing-title", "a section has lost its title", ("document#30-40",))
FIRES = {"a section that has lost its title": Case(organization(post("Purser"), notes=[_NOTE]), [["Bright Ferries"]])}
SILENT = {"every section has one": organization(post("Purser"))}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}
