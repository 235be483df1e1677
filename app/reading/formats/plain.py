"""Plain text: the bytes decoded, and tables that Markdown has as HTML laid out as rows. It takes what no other format recognizes
and refuses what is binary.
"""

from __future__ import annotations

import re

from app.reading.decoding import decode
from app.reading.formats.format import Format, FormatText
from app.reading.formats.html import page_lines

_TABLE = re.compile(r"<table\b(?:(?!<table\b).)*?</table\s*>", re.IGNORECASE | re.DOTALL)
"""A table without another one inside it."""


def _recognizes(_data: bytes, _name: str) -> bool:
    return True


def _read(data: bytes, name: str) -> FormatText:
    text = decode(data, name)
    if "<t" in text or "<T" in text:
        text = _TABLE.sub(lambda table: "\n" + "\n".join(page_lines(table[0].encode(), name, declared="utf-8")) + "\n", text)
    return FormatText(text)


PLAIN = Format("text", _recognizes, _read)
