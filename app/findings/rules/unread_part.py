"""unread-part: a part of a document could not be read, so that what stands there is missing from everything."""

from __future__ import annotations

from app.findings.notes import from_notes
from app.findings.records import ReadingNote
from app.findings.rule import Rule, Subject, Wording


def _message(note: ReadingNote, _subjects: tuple[Subject, ...]) -> Wording:
    return Wording(note.message[:1].upper() + note.message[1:], "文档的一部分无法读取")


RULE = Rule(
    name="unread-part",
    title=Wording("Part of the document was not read", "文档有部分未读取"),
    meaning=Wording(
        "A part of a document (a picture, an embedded file) holds no text that could be read.",
        "文档中的图片或嵌入文件没有可读取的文字。",
    ),
    suggestion=Wording("Give the part as text, or check it by eye.", "请以文字形式提供该部分，或人工核对。"),
    severity="note",
    source="Completeness of the inventory, GAO-15-49SP step 1",
    check=from_notes("unread-part", _message),
)
