from __future__ import annotations

from app.findings.records import ReadingNote
from tests.findings.organizations import Case, organization, post

_NOTE = ReadingNote("one-organization", "2 sheets are one", ("document#92-93",))
_OTHER = ReadingNote("missing-title", "a section has lost its title", ("document#30-40",))
FIRES = {"sheets that were put together": Case(organization(post("Purser"), notes=[_NOTE]), [["Bright Ferries"]])}
SILENT = {"a note of another kind": organization(post("Purser"), notes=[_OTHER])}
