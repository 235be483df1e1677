"""missing-title: a section of a post without its title, or one that tells a post's duties under a unit's name."""

from __future__ import annotations

from app.findings.notes import from_notes
from app.findings.records import ReadingNote
from app.findings.rule import Rule, Subject, Wording, names
from app.importing.registry import UNTITLED


def _message(note: ReadingNote, subjects: tuple[Subject, ...]) -> Wording:
    said = names([subject for subject in subjects if subject.name != UNTITLED], "、")
    return Wording(
        note.message[:1].upper() + note.message[1:], f"“{said}”一节没有写明岗位名称" if said else "一节岗位说明没有写明岗位名称"
    )


RULE = Rule(
    name="missing-title",
    title=Wording("Title missing", "缺少岗位名称"),
    meaning=Wording(
        "A section describes a post without naming it, or speaks of a post's duties and names only the department.",
        "一节说明没有岗位名称，或标题写岗位职责却只写了部门。",
    ),
    suggestion=Wording("Name the post.", "补上岗位名称。"),
    severity="warning",
    source="Job analysis: a position description names the position (ISCO-08, O*NET)",
    check=from_notes("missing-title", _message),
)
