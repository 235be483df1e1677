"""Word documents of 1997 to 2003 (.doc): paragraphs as lines with the numbers that Word shows, tables row by row.

Text boxes stand at the end. Headers, footers, notes, comments, deleted and hidden text, tables of contents, pictures and
macros are left out.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from typing import Any, cast

import olefile

from app.errors import UnreadableInput
from app.reading.formats.doc.lists import Lists
from app.reading.formats.doc.streams import DEFINE_TABLE, Protected, Streams, TooOld
from app.reading.formats.format import MACROS, Format, FormatText, Writer, table_lines
from app.reading.formats.grid import Cell, columns

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IN_TABLE, _ROW_ENDS, _INNER_CELL_ENDS, _INNER_ROW_ENDS, _DEPTH = 0x2416, 0x2417, 0x244B, 0x244C, 0x6649
_LEVEL, _LIST, _OUTLINE = 0x260A, 0x460B, 0x2640
_MERGED_DOWN = 0xD62B
_CONTENTS = range(19, 28)
_HEADINGS = range(1, 7)
_SIGNS = {"\x0b": "\n", "\x0c": "", "\x1e": "-", "\x1f": "", "\xad": ""}
_SAVE_ANEW = "open it in Word or LibreOffice, save it as .docx and try again"


def _recognizes(data: bytes, _name: str) -> bool:
    return data.startswith(_COMPOUND) and "WordDocument".encode("utf-16-le") in data


def _read(data: bytes, name: str) -> FormatText:
    try:
        file = cast("Any", olefile.OleFileIO(io.BytesIO(data)))
        tables = {stream: file.openstream(stream).read() for stream in ("0Table", "1Table") if file.exists(stream)}
        streams = Streams(file.openstream("WordDocument").read(), tables)
        has_macros = bool(file.exists("Macros"))
        writer = Writer()
        document = _Document(streams)
        for story in ("text", "boxes"):
            for line in document.lines(story):
                writer.line(line)
    except Protected as problem:
        what = "The Word document is protected by a password"
        raise UnreadableInput(what, where=name, hint="save it without a password and try again") from problem
    except TooOld as problem:
        raise UnreadableInput("The file is a Word document of before 1997", where=name, hint=_SAVE_ANEW) from problem
    except (OSError, ValueError, LookupError, struct.error) as problem:
        raise UnreadableInput("The Word document is damaged or cut short", where=name, hint=_SAVE_ANEW) from problem
    if has_macros:
        writer.gap(MACROS)
    return writer.written()


class _Document:
    """Puts the letters of a document together to lines."""

    def __init__(self, streams: Streams) -> None:
        self._streams = streams
        self._lists = Lists(streams)

    def lines(self, story: str) -> Iterator[str]:
        """The lines of one part of the document."""
        cells: list[str] = []
        cell: list[str] = []
        inner: list[str] = []
        within: list[str] = []
        rows: list[list[Cell]] = []
        for text, ends, fc in self._paragraphs(story):
            style, own = self._streams.paragraph(fc)
            if ends == "\x07" and _is_set(own, _ROW_ENDS):
                rows.append(_row(cells, own))
                cells = []
            elif _is_set(own, _IN_TABLE):
                if _is_set(own, _INNER_ROW_ENDS):
                    cell.append("\t".join(inner))
                    inner = []
                elif _number(own.get(_DEPTH), 1) > 1:
                    within += self._shown(text, style, own)
                    if _is_set(own, _INNER_CELL_ENDS):
                        inner.append(" ".join(within))
                        within = []
                else:
                    cell += self._shown(text, style, own)
                if ends == "\x07":
                    cells.append("\n".join(cell).strip("\n"))
                    cell = []
            else:
                yield from _table(rows)
                rows.clear()
                yield from self._shown(text, style, own)
        yield from _table([*rows, *([_row(cells, {})] if cells else [])])

    def _paragraphs(self, story: str) -> Iterator[tuple[str, str, int]]:
        """Text, last sign and its fc of each paragraph; of fields what they show, not what they say to do."""
        pieces: list[str] = []
        instructions: list[bool] = []
        fc = 0
        for sign, fc in self._streams.story(story):
            if sign in "\r\x07" or (sign == "\x0c" and self._streams.ends_paragraph(fc)):
                yield "".join(pieces), sign, fc
                pieces.clear()
            elif sign == "\x13":
                instructions.append(True)
            elif sign == "\x14" and instructions:
                instructions[-1] = False
            elif sign == "\x15" and instructions:
                instructions.pop()
            elif not any(instructions) and (sign >= " " or sign in _SIGNS or sign == "\t"):
                pieces.append(_SIGNS.get(sign, sign))
        if pieces:
            yield "".join(pieces), "\r", fc

    def _shown(self, text: str, style: int, own: dict[int, bytes]) -> list[str]:
        """The lines of a paragraph, with its number or as a heading."""
        inherited = dict(own)
        kind, seen = -1, set[int]()
        while style < len(self._streams.styles) and style not in seen:
            seen.add(style)
            known = self._streams.styles[style]
            if known.kind in _CONTENTS:
                return []
            kind = known.kind if kind < 0 else kind
            inherited = known.properties | inherited
            style = known.base
        if not text.strip():
            return [text]
        mark = self._lists.mark(_number(inherited.get(_LIST)), _number(inherited.get(_LEVEL)))
        rank = _number(inherited.get(_OUTLINE), 9) + 1 if _OUTLINE in inherited else kind
        if not mark and rank in _HEADINGS:
            mark = "#" * rank + " "
        return (mark + text).split("\n")


def _number(operand: bytes | None, otherwise: int = 0) -> int:
    return int.from_bytes(operand, "little", signed=len(operand) > 1) if operand else otherwise


def _is_set(own: dict[int, bytes], code: int) -> bool:
    return own.get(code, b"\0")[0] == 1


def _row(cells: list[str], own: dict[int, bytes]) -> list[Cell]:
    """The cells of a row with their right borders and whether they go on with those above (2.9.313)."""
    definition = own.get(DEFINE_TABLE, b"\0\0\0")[2:]
    count = definition[0] if definition else 0
    borders = struct.unpack_from(f"<{count + 1}h", definition, 1) if count else (0,)
    kinds = definition[1 + 2 * (count + 1) :]
    down = own.get(_MERGED_DOWN, b"")
    found: list[Cell] = []
    for number, text in enumerate(cells):
        flags = int.from_bytes(kinds[20 * number : 20 * number + 2], "little")
        goes_on = flags >> 5 & 3 == 1 or (len(down) > 2 and down[1] == number and down[2] == 1)
        right = borders[number + 1] if number < count else max(borders[-1], 0) + (number + 1) * 1_000
        found.append(Cell(text, right, goes_on))
    return found


def _table(rows: list[list[Cell]]) -> Iterator[str]:
    yield from table_lines(columns(rows))


DOC = Format("doc", _recognizes, _read)
