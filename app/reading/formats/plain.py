"""Plain text: the bytes decoded, nothing else. It takes what no other format recognizes and refuses what is binary."""

from __future__ import annotations

from app.reading.decoding import decode
from app.reading.formats.format import Format, FormatText


def _recognizes(_data: bytes, _name: str) -> bool:
    return True


def _read(data: bytes, name: str) -> FormatText:
    return FormatText(decode(data, name))


PLAIN = Format("text", _recognizes, _read)
