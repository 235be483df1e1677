"""repaired-text: bytes of a document were damaged, and reading has restored what most probably stood there."""

from __future__ import annotations

import re

from app.findings.notes import from_notes
from app.findings.records import ReadingNote
from app.findings.rule import Rule, Subject, Wording

_BOTH = re.compile(r"(?P<what>damaged text|text that stands twice) is read as (?P<read>.+), not as (?P<other>.+)", re.DOTALL)


def _message(note: ReadingNote, _subjects: tuple[Subject, ...]) -> Wording:
    both = _BOTH.fullmatch(note.message)
    chinese = "原文有乱码，已按最可能的原字读取"
    if both:
        why = "原文有乱码" if both["what"] == "damaged text" else "同一段文字出现两次且略有不同"
        chinese = f"{why}，按“{both['read']}”读取，而不是“{both['other']}”"
    return Wording(note.message[:1].upper() + note.message[1:], chinese)


RULE = Rule(
    name="repaired-text",
    title=Wording("Damaged text was repaired", "乱码已修复"),
    meaning=Wording(
        "Characters of the document were damaged; what most probably stood there was read.", "文档中有乱码，按最可能的原字读取。"
    ),
    suggestion=Wording("Compare with the original, and correct the document.", "与原件核对并更正文档。"),
    severity="note",
    source="Mojibake of GB18030 read as another encoding",
    check=from_notes("repaired-text", _message),
)
