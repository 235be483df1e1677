from __future__ import annotations

from app.findings.records import ReadingNote
from tests.findings.organizations import Case, organization, post

_NOTE = ReadingNote("missing-title", "a section has lost its title", ("document#30-40",))
FIRES = {"a section that has lost its title": Case(organization(post("Purser"), notes=[_NOTE]), [["Bright Ferries"]])}
SILENT = {"every section has one": organization(post("Purser"))}
