"""one-organization: several separate sheets were taken for one organization, because of what their texts share."""

from __future__ import annotations

from app.findings.notes import from_notes
from app.findings.records import ReadingNote
from app.findings.rule import Rule, Subject, Wording


def _message(note: ReadingNote, _subjects: tuple[Subject, ...]) -> Wording:
    return Wording(note.message[:1].upper() + note.message[1:], f"{len(note.evidence)}份说明书被视为同一组织")


RULE = Rule(
    name="one-organization",
    title=Wording("Sheets taken for one organization", "多份说明书视为同一组织"),
    meaning=Wording(
        "Separate sheets were read as one organization, for a reason that is given.",
        "几份独立的说明书按同一组织读取，并给出理由。",
    ),
    suggestion=Wording("Import them apart if they are of different organizations.", "若属不同组织，请分别导入。"),
    severity="note",
    source="How Orgatlas reads several sheets of one form",
    check=from_notes("one-organization", _message),
)
