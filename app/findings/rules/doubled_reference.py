"""doubled-reference: several rows of a table bear one reference, so that a manager named by it is not certain."""

from __future__ import annotations

from app.findings.notes import from_notes
from app.findings.records import ReadingNote
from app.findings.rule import Rule, Subject, Wording, names


def _message(note: ReadingNote, subjects: tuple[Subject, ...]) -> Wording:
    rows = len(note.evidence)
    number = ", ".join(note.names) or names(subjects)
    return Wording(f"{rows} rows bear the reference {number}", f"编号“{number}”出现在{rows}行中")


RULE = Rule(
    name="doubled-reference",
    title=Wording("Reference used twice", "编号重复"),
    meaning=Wording("Several rows of a table bear one post reference.", "表格中多行使用同一岗位编号。"),
    suggestion=Wording(
        "Give each post its own reference; for a job share keep one row and name both people.",
        "为每个岗位编唯一编号；若为两人共任一岗，请合并为一行。",
    ),
    severity="error",
    source="Primary key of a table; UK government organogram guidance (unique post references)",
    check=from_notes("doubled-reference", _message),
)
