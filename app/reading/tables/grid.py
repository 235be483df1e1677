"""Tables as they stand in a text: rows of cells, each with its place, and the lines around them.

It knows how lines become cells (tabs, bars, commas under a known header), not what the columns mean. Every format writes
a table's row as a line with tabs between its cells (app.reading.formats), so that one way serves all of them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from app.language.cleaning import PASTED
from app.reading.rules import words


class Cell(NamedTuple):
    """A value and its place: text[start:end] of the document, code points. `text` may differ from it (an escaped quote)."""

    text: str
    start: int
    end: int


Row = list[Cell]


def on_one_line(text: str) -> str:
    """A value without line ends."""
    return " ".join(text.split("\n")) if "\n" in text else text


@dataclass(slots=True)
class Grid:
    """Rows in order, a row of one cell where a line has but one. `captions` are the lines right above, `notes` those below.

    `notice`: where the lines above begin that say how the table is filled in.

    `coded`: it is code, whose rows nothing else can read. `turned`: its rows are the columns of the text's table.
    """

    rows: list[Row] = field(default_factory=list[Row])
    captions: list[Cell] = field(default_factory=list[Cell])
    notes: list[Cell] = field(default_factory=list[Cell])
    coded: bool = False
    turned: bool = False
    notice: int | None = None


_LINE = re.compile(r"[^\r\n]+")
_BAR = re.compile(r"(?<!\\)\|")
_GAP = re.compile(r"[ \u3000]{2,}")
_LINK = re.compile(r"\[(?P<text>[^\[\]]+)\]\([^()\s]*\)")
_RULE = re.compile(r"[\s|:=_+-]+$")
_QUOTED = re.compile(r' *(?:"((?:[^"]|"")*)"|([^,"]*))? *(?:,|$)')
_FEWEST_COMMAS = 2
_LONGEST_BETWEEN = 60
"""Characters of a line between two rows that may belong to the table: a section's name, not a paragraph."""
_CONTENTS = re.compile(r"目\s*[录錄次]|(?:table of )?contents", re.IGNORECASE)
"""Over a list of pages, which is no part of the table before it."""
_MOST_BETWEEN = 2
_MOST_CAPTIONS = 4
_LONGEST_NOTICE = 2000
_LONGEST_HEADER = 600
_LONGEST_WORD = 32


def grids(text: str, is_header: Callable[[Row], bool], sheets: Sequence[int] = ()) -> Iterator[Grid]:
    """The tables of a text. `is_header` tells which line with commas or gaps begins one; others are text.

    `sheets`: where a table ends in any case.
    """
    if not any(sign in text for sign in ("\t", "|", ",", "   ", "\u3000\u3000")):
        return
    before: list[tuple[int, int]] = []  # places of lines: most are of no table, and are spared becoming cells
    grid = Grid()
    between: list[Cell] = []
    loose = _NO_TABLE
    position = 0
    divided = "\t" in text or "|" in text
    for line, end in _lines(text):
        gap = text.count("\n", position, line.start()) > 1
        position = end
        row = _cells(text, line.start(), position) if divided else None
        if row is None:
            loose = loose if loose.width and loose.fits(text, line) else _Loose.begun(text, line, is_header) or _NO_TABLE
            row = loose.cells(text, line.start(), line.end()) if loose.width else None
        if row is not None:
            if not row:
                continue  # a rule between header and rows
            if grid.rows and _is_another(text, (grid, between), row, sheets):
                yield _ended(grid, between)
                grid, before, between = Grid(), [(cell.start, cell.end) for cell in between], []
            if not grid.rows:
                grid.captions = [_trimmed(text, *place) for place in before[-_MOST_CAPTIONS:]]
                grid.notice = _notice_above(text, line.start())
            grid.rows += ([cell] for cell in between)
            grid.rows.append(row)
            between = []
            continue
        if line[0].isspace():
            continue
        if not grid.rows:
            before = before if len(before) <= _MOST_CAPTIONS else [] if gap else before[-_MOST_CAPTIONS:]
            before.append(line.span())
            continue
        between.append(_trimmed(text, *line.span()))
        if len(between) > _MOST_BETWEEN or len(between[-1].text) > _LONGEST_BETWEEN or _CONTENTS.fullmatch(between[-1].text):
            yield _ended(grid, between)
            grid, before, between, loose = Grid(), [(cell.start, cell.end) for cell in between], [], _NO_TABLE
    if grid.rows:
        yield _ended(grid, between)


def _ended(grid: Grid, notes: list[Cell]) -> Grid:
    grid.notes = notes
    return grid


def _is_another(text: str, before: tuple[Grid, list[Cell]], row: Row, sheets: Sequence[int]) -> bool:
    """Whether a row is another table's: of another sheet, or below text where bars divide the one and tabs the other."""
    grid, between = before
    if sheets and bisect_right(sheets, grid.rows[-1][0].start) != bisect_right(sheets, row[0].start):
        return True
    return bool(between) and _is_barred(text, row) != _is_barred(text, grid.rows[0])


def _is_barred(text: str, row: Row) -> bool:
    """Whether bars divide a row, as Markdown has it; a table whose rows tabs divide is another one."""
    return text[row[0].end : row[0].end + 2].strip(" ").startswith("|")


@cache
def _notice() -> re.Pattern[str]:
    return re.compile(rf"""(?im)^["“]?(?:{"|".join(sorted(words("tables.tsv", "notice")))})""")


def _notice_above(text: str, start: int) -> int | None:
    """Where a notice on how to fill a table in begins above the table that starts there."""
    found = next(_notice().finditer(text, max(0, start - _LONGEST_NOTICE), start), None) if start else None
    return found.start() if found and "\n\n" not in text[found.start() : start] else None


@dataclass(frozen=True, slots=True)
class _Loose:
    """A table whose cells only commas or wide gaps divide: any text may hold these, so that only a header begins one.

    `width` is the number of its columns; 0 for no table.
    """

    cells: Callable[[str, int, int], Row]
    width: int

    @classmethod
    def begun(cls, text: str, line: re.Match[str], is_header: Callable[[Row], bool]) -> _Loose | None:
        """The table that a line begins, if it is a header; a cheap look first, because all lines are asked."""
        said = line[0]
        if len(said) > _LONGEST_HEADER or said[-1] in ".。;；:":
            return None
        commas, gaps = (
            said.count(",") >= _FEWEST_COMMAS,
            ("   " in said and "   " in said.strip()) or "\u3000\u3000" in said.strip(),
        )
        if not (commas or gaps) or ". " in said:
            return None
        for divides, cells in ((commas, _comma_cells), (gaps, _gap_cells)):
            row = cells(text, line.start(), line.end()) if divides else []
            if len(row) > _FEWEST_COMMAS and all(len(cell.text) <= _LONGEST_WORD for cell in row) and is_header(row):
                return cls(cells, len(row))
        return None

    def fits(self, text: str, line: re.Match[str]) -> bool:
        """Whether a line is a row of this table: as many cells, or fewer where gaps leave the last ones out."""
        found = len(self.cells(text, line.start(), line.end()))
        return found == self.width or (self.cells is _gap_cells and self.width > found > self.width // 2)


def _cells(text: str, start: int, end: int) -> Row | None:
    """The cells of a line with tabs or bars; empty for a rule of dashes; None for a line that has neither."""
    if text.find("\t", start, end) >= 0:
        return list(_between_tabs(text, start, end))
    if text.count("|", start, end) < _FEWEST_COMMAS:
        return None
    if _RULE.match(text, start, end) and "-" in text[start:end]:
        return []
    cells = list(_divided(text, start, end, _BAR))
    first, last = int(not cells[0].text), len(cells) - int(not cells[-1].text)
    return cells[first:last]


def _lines(text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Each line and where it ends, those inside a cell of several lines left to that."""
    if '\t"' not in text:
        yield from ((line, line.end()) for line in _LINE.finditer(text))
        return
    end = 0
    for line in _LINE.finditer(text):
        if line.start() >= end:
            end = _row_end(text, *line.span())
            yield line, end


def _row_end(text: str, start: int, end: int) -> int:
    """Where a row ends whose last cell may have several lines, in quotes as sheets put them on the clipboard."""
    last = text.rfind("\t", start, end) + 1
    while last > start and (cell := PASTED.match(text, last)) and cell.end() > end:
        end = text.find("\n", cell.end())
        end = len(text) if end < 0 else end
        last = text.rfind("\t", cell.end(), end) + 1
    return end


def _between_tabs(text: str, start: int, end: int) -> Iterator[Cell]:
    position = start
    for piece in text[start:end].split("\t"):
        stop = position + len(piece)
        if "\n" in piece and (cell := PASTED.match(text, position)):
            yield Cell(cell["inner"].replace('""', '"'), *cell.span("inner"))
        else:
            yield Cell(piece, position, stop) if piece == piece.strip() else _trimmed(text, position, stop)
        position = stop + 1


def _divided(text: str, start: int, end: int, divider: re.Pattern[str]) -> Iterator[Cell]:
    position = start
    for found in divider.finditer(text, start, end):
        yield _trimmed(text, position, found.start())
        position = found.end()
    yield _trimmed(text, position, end)


def _comma_cells(text: str, start: int, end: int) -> Row:
    cells: Row = []
    position = start
    while position < end and (found := _QUOTED.match(text, position, end)) and found.end() > position:
        group = 1 if found[1] is not None else 2
        cells.append(_trimmed(text, *found.span(group)) if found[group] is not None else Cell("", position, position))
        position = found.end()
    if text[end - 1] == ",":
        cells.append(Cell("", end, end))
    return cells if position >= end else []


def _gap_cells(text: str, start: int, end: int) -> Row:
    return list(_divided(text, *_trimmed(text, start, end)[1:], _GAP))


def _trimmed(text: str, start: int, end: int) -> Cell:
    piece = text[start:end]
    begin = start + len(piece) - len(piece.lstrip())
    stop = max(begin, end - (len(piece) - len(piece.rstrip())))
    if text[begin : begin + 1] == "[" and (link := _LINK.fullmatch(text, begin, stop)):
        begin, stop = link.span("text")
    return Cell(text[begin:stop], begin, stop)


_NO_TABLE = _Loose(_comma_cells, 0)
