from __future__ import annotations

from app.findings.records import ReadingNote
from tests.findings.organizations import Case, organization, post

_NOTE = ReadingNote("repaired-text", "damaged text is read as x", ("document#92-93",))
_OTHER = ReadingNote("missing-title", "a section has lost its title", ("document#30-40",))
FIRES = {"damaged characters": Case(organization(post("Purser"), notes=[_NOTE]), [["Bright Ferries"]])}
SILENT = {"a note of another kind": organization(post("Purser"), notes=[_OTHER])}
