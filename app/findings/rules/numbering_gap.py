"""numbering-gap: the numbers of a holder's statements leave one out or give one twice, which often means a lost sentence."""

from __future__ import annotations

from app.findings.notes import from_notes
from app.findings.records import ReadingNote
from app.findings.rule import Rule, Subject, Wording, names


def _message(note: ReadingNote, subjects: tuple[Subject, ...]) -> Wording:
    steps = note.message.rpartition(": ")[2]  # as reading says it: "the numbers of … break: 5 → 7"
    return Wording(f"The numbering of {names(subjects)} breaks: {steps}", f"“{names(subjects, '、')}”的编号不连续：{steps}")


RULE = Rule(
    name="numbering-gap",
    title=Wording("Numbering breaks", "编号不连续"),
    meaning=Wording("The numbers of a list of statements leave one out, or give one twice.", "条目编号跳号或重号。"),
    suggestion=Wording("See whether a sentence has been lost, and number anew.", "核对是否漏了条目，并重新编号。"),
    severity="warning",
    source="Document control (ISO 9001, 7.5.3): complete and unaltered documents",
    check=from_notes("numbering-gap", _message, told_apart=False),
)
