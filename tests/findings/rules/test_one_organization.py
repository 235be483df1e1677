from __future__ import annotations

from app.findings.records import ReadingNote
from app.findings.rules.one_organization import RULE
from tests.findings.organizations import Case, misjudged, organization, post

_NOTE = ReadingNote("one-organization", "2 sheets are one", ("document#92-93",))
_OTHER = ReadingNote("missing-title", "a section has lost its title", ("document#30-40",))
FIRES = {"sheets that were put together": Case(organization(post("Purser"), notes=[_NOTE]), [["Bright Ferries"]])}
SILENT = {"a note of another kind": organization(post("Purser"), notes=[_OTHER])}


def test_it_fires_where_it_must_and_nowhere_else() -> None:
    assert misjudged(RULE, FIRES, SILENT) == {}
