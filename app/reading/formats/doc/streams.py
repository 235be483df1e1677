"""A Word document of 1997 to 2003 as stored ([MS-DOC]): its text by pieces, and the properties of paragraphs and letters.

It knows where things lie in the two streams; what they make of the text is app.reading.formats.doc's to say. All numbers
come from the file and are not trusted: what lies outside of it raises struct.error or ValueError.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

_PAGE = 512
_STYLES, _LETTERS, _PARAGRAPHS, _PIECES, LISTS, OVERRIDES = 1, 12, 13, 33, 73, 74
"""Places in the table of places (2.5.6)."""
_STORIES = ("text", "footnotes", "headers", "macros", "comments", "endnotes", "boxes")
_FIRST_READ = 0x00C1
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_SIZES = (1, 1, 2, 4, 2, 2, 0, 3)
"""Bytes of an operand by the upper three bits of its code; 0: its first byte says."""
DEFINE_TABLE = 0xD608
_TABS = 0xC615
_HIDDEN = (0x083C, 0x0800)
"""Hidden, and deleted while changes were tracked."""
_MOST = 2_000_000


class Protected(ValueError):
    """Only a password opens the document."""


class TooOld(ValueError):
    """The document is of a Word before 1997."""


class Style(NamedTuple):
    """`kind` is the number of the built-in style that it is: 1 to 9 are headings, 19 to 27 tables of contents."""

    kind: int
    base: int
    properties: dict[int, bytes]


class Streams:
    """The streams of one document; positions in the text are "cp", those in the file "fc", as the specification calls them."""

    def __init__(self, main: bytes, tables: dict[str, bytes]) -> None:
        magic, version, flags = *struct.unpack_from("<HH", main), struct.unpack_from("<H", main, 0x0A)[0]
        if magic not in (0xA5EC, 0xA5DC) or version < _FIRST_READ:
            raise TooOld
        if flags & _ENCRYPTED:
            raise Protected
        self.main = main
        self.table = tables["1Table" if flags & _SECOND_TABLE else "0Table"]
        self._lengths: dict[str, int] = dict(zip(_STORIES, struct.unpack_from("<7i", main, 0x4C), strict=True))
        self._pieces = list(self._read_pieces())
        self._paragraphs = _Runs(self, _PARAGRAPHS, 13)
        self.styles = list(self._read_styles())

    def place(self, index: int) -> tuple[int, int]:
        """Where in the table stream a structure begins and how long it is."""
        return struct.unpack_from("<Ii", self.main, 0x9A + 8 * index)

    def story(self, name: str) -> Iterator[tuple[str, int]]:
        """The letters of a part of the document, each with its fc; hidden and deleted ones left out."""
        start = sum(self._lengths[story] for story in _STORIES[: _STORIES.index(name)])
        end = start + self._lengths[name]
        if min(self._lengths.values()) < 0:
            raise ValueError("lengths below nothing")
        hidden = _Hidden(self)
        for first, last, at, wide in self._pieces:
            begin, stop = max(first, start), min(last, end)
            if begin >= stop:
                continue
            fc = at + (begin - first) * (2 if wide else 1)
            data = self.main[fc : fc + (stop - begin) * (2 if wide else 1)]
            step = 2 if wide else 1
            text = data.decode("utf-16-le" if wide else "cp1252", "replace")
            if wide and len(text) * 2 != len(data):
                units = (data[n : n + 2] for n in range(0, len(data) - 1, 2))
                text = "".join(chr(int.from_bytes(unit, "little")) for unit in units)
            yield from (
                (sign, fc + n * step) for n, sign in enumerate(text) if sign in "\r\x07" or not hidden.holds(fc + n * step)
            )

    def paragraph(self, fc: int) -> tuple[int, dict[int, bytes]]:
        """The style and the own properties of the paragraph that ends at fc, by their codes."""
        found = self._paragraphs.at(fc)
        if len(found) < 2:
            return 0, {}
        return int.from_bytes(found[:2], "little"), properties(found[2:])

    def ends_paragraph(self, fc: int) -> bool:
        """Whether a paragraph ends with the letter at fc: a sign for the end of a section does, one for a page's may not."""
        return self._paragraphs.index(fc) != self._paragraphs.index(fc + 2)

    def _read_pieces(self) -> Iterator[tuple[int, int, int, bool]]:
        """First and last cp, fc and whether letters have two bytes, of each piece."""
        at, size = self.place(_PIECES)
        end = at + size
        while at < end and self.table[at] == 1:
            at += 3 + struct.unpack_from("<H", self.table, at + 1)[0]
        (length,) = struct.unpack_from("<I", self.table, at + 1)
        count = (length - 4) // 12
        if not 0 < count < _MOST or self.table[at] != 2:
            raise ValueError("no pieces")
        places = struct.unpack_from(f"<{count + 1}I", self.table, at + 5)
        for number in range(count):
            (fc,) = struct.unpack_from("<I", self.table, at + 5 + 4 * (count + 1) + 8 * number + 2)
            packed = bool(fc & 0x40000000)
            fc &= 0x3FFFFFFF
            yield places[number], places[number + 1], fc // 2 if packed else fc, not packed

    def _read_styles(self) -> Iterator[Style]:
        at, size = self.place(_STYLES)
        end = at + size
        if size <= 0:
            return
        head, count, base = struct.unpack_from("<HHH", self.table, at)
        at += 2 + head
        for _ in range(min(count, 4096)):
            (length,) = struct.unpack_from("<H", self.table, at)
            if at + 2 + length > end:
                return
            yield _style(self.table[at + 2 : at + 2 + length], base)
            at += 2 + length


def _style(data: bytes, base: int) -> Style:
    if len(data) < base + 2:
        return Style(-1, 0xFFF, {})
    first, second, third = struct.unpack_from("<HHH", data)
    found: dict[int, bytes] = {}
    at = base + 4 + 2 * int.from_bytes(data[base : base + 2], "little")
    if second & 0xF == 1 and third & 0xF and at + 4 <= len(data):
        size = int.from_bytes(data[at : at + 2], "little")
        found = properties(data[at + 4 : at + 2 + size])
    return Style(first & 0xFFF, second >> 4, found)


def properties(data: bytes) -> dict[int, bytes]:
    """A list of properties: operands by their codes (2.6); what is cut short is left out."""
    found: dict[int, bytes] = {}
    at = 0
    while at + 2 < len(data):
        code = int.from_bytes(data[at : at + 2], "little")
        at += 2
        size = _SIZES[code >> 13]
        if code == DEFINE_TABLE:
            size = int.from_bytes(data[at : at + 2], "little") + 1
        elif not size:
            size = data[at] + 1
            if code == _TABS and data[at] == 255:
                return found
        if at + size > len(data):
            return found
        found[code] = data[at : at + size]
        at += size
    return found


class _Runs:
    """Properties by fc, as pages of 512 bytes list them; `width` is the size of an entry."""

    def __init__(self, streams: Streams, index: int, width: int) -> None:
        self._main = streams.main
        self._width = width
        at, size = streams.place(index)
        count = max((size - 4) // 8, 0)
        self.starts = list(struct.unpack_from(f"<{count}I", streams.table, at)) if count else []
        self._pages = struct.unpack_from(f"<{count}I", streams.table, at + 4 * (count + 1)) if count else ()
        self._kept: dict[int, tuple[list[int], list[bytes]]] = {}

    def at(self, fc: int) -> bytes:
        """The properties there; empty if none are said."""
        page = bisect_right(self.starts, fc) - 1
        if page < 0:
            return b""
        starts, found = self.page(page)
        index = bisect_right(starts, fc) - 1
        return found[index] if 0 <= index < len(found) else b""

    def index(self, fc: int) -> tuple[int, int]:
        """Which run it is: its page, and its place there."""
        page = bisect_right(self.starts, fc) - 1
        return page, bisect_right(self.page(page)[0], fc) if page >= 0 else 0

    def page(self, number: int) -> tuple[list[int], list[bytes]]:
        """Where each run of a page begins, and its properties."""
        if number not in self._kept:
            begin = (self._pages[number] & 0x3FFFFF) * _PAGE
            data = self._main[begin : begin + _PAGE]
            if len(data) < _PAGE:
                raise ValueError("a page outside of the file")
            count = data[-1]
            starts = list(struct.unpack_from(f"<{count + 1}I", data))
            offsets = [data[4 * (count + 1) + self._width * n] * 2 for n in range(count)]
            self._kept[number] = starts, [self._entry(data, offset) for offset in offsets]
        return self._kept[number]

    def _entry(self, data: bytes, offset: int) -> bytes:
        if not offset:
            return b""
        size = data[offset]
        if self._width == 1:
            return data[offset + 1 : offset + 1 + size]
        return data[offset + 1 : offset + 2 * size] if size else data[offset + 2 : offset + 2 + 2 * data[offset + 1]]


class _Hidden:
    """Where letters are hidden or deleted."""

    def __init__(self, streams: Streams) -> None:
        runs = _Runs(streams, _LETTERS, 1)
        self._starts: list[int] = []
        self._hidden: list[bool] = []
        for number in range(len(runs.starts)):
            starts, found = runs.page(number)
            self._starts += starts[:-1]
            self._hidden += [any(properties(own).get(code, b"\0")[0] == 1 for code in _HIDDEN) for own in found]
        if not any(self._hidden):
            self._starts.clear()

    def holds(self, fc: int) -> bool:
        """Whether what stands there is not shown."""
        index = bisect_right(self._starts, fc) - 1
        return index >= 0 and self._hidden[index]
