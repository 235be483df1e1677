"""repeated-section: a position is described twice in a document; it is read as one, and an edit may have met one copy only."""

from __future__ import annotations

from app.findings.notes import from_notes
from app.findings.records import ReadingNote
from app.findings.rule import Rule, Subject, Wording, names


def _message(_note: ReadingNote, subjects: tuple[Subject, ...]) -> Wording:
    return Wording(
        f"{names(subjects)} has two sections that say the same; they are read as one",
        f"“{names(subjects, '、')}”的说明出现两次，内容相同，按一份读取",
    )


RULE = Rule(
    name="repeated-section",
    title=Wording("A section stands twice", "说明重复出现"),
    meaning=Wording(
        "The same position is described twice in one document, mostly in the same words.",
        "同一文档中同一岗位的说明出现两次，文字大多相同。",
    ),
    suggestion=Wording("Keep one of the two, and see whether they differ anywhere.", "保留其中一份，并核对两处有无出入。"),
    severity="note",
    source="Document control (ISO 9001, 7.5.3): one valid version",
    check=from_notes("repeated-section", _message),
)
