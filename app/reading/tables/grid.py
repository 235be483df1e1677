"""Tables as they stand in a text: rows of cells, each with its place, and the lines around them.

It knows how lines become cells (tabs, bars, commas under a known header), not what the columns mean. Every format writes
a table's row as a line with tabs between its cells (app.reading.formats), so that one way serves all of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple


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
    """Rows in order, a row of one cell where a line has but one. `captions` are the lines right above, `notes` those below."""

    rows: list[Row] = field(default_factory=list[Row])
    captions: list[Cell] = field(default_factory=list[Cell])
    notes: list[Cell] = field(default_factory=list[Cell])


_LINE = re.compile(r"[^\r\n]+")
_BAR = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[\s|:=_+-]+$")
_QUOTED = re.compile(r' *(?:"((?:[^"]|"")*)"|([^,"]*))? *(?:,|$)')
_FEWEST_COMMAS = 2
_LONGEST_BETWEEN = 60
"""Characters of a line between two rows that may belong to the table: a section's name, not a paragraph."""
_MOST_BETWEEN = 2
_MOST_CAPTIONS = 4
_LONGEST_HEADER = 600
_LONGEST_WORD = 32


def grids(text: str, is_header: Callable[[Row], bool]) -> Iterator[Grid]:
    """The tables of a text. `is_header` tells which line with commas begins one; others with commas are text."""
    if "\t" not in text and "|" not in text and "," not in text:
        return
    before: list[Cell] = []
    grid = Grid()
    between: list[Cell] = []
    commas = 0
    position = 0
    for line in _LINE.finditer(text):
        gap = text.count("\n", position, line.start()) > 1
        position = line.end()
        row = _cells(text, line.start(), line.end())
        if row is None and (commas or _may_be_header(line[0])):
            row = _comma_cells(text, line.start(), line.end())
            commas = len(row) if len(row) > _FEWEST_COMMAS and is_header(row) else commas
            row = row if commas and len(row) == commas else None
        if row is not None:
            if not row:
                continue  # a rule between header and rows
            if not grid.rows:
                grid.captions = before[-_MOST_CAPTIONS:]
            grid.rows += ([cell] for cell in between)
            grid.rows.append(row)
            between = []
            continue
        cell = _trimmed(text, line.start(), line.end())
        if cell.start == cell.end:
            continue
        if grid.rows:
            between.append(cell)
            if len(between) > _MOST_BETWEEN or len(cell.text) > _LONGEST_BETWEEN:
                grid.notes = between
                yield grid
                grid, before, between, commas = Grid(), between, [], 0
        else:
            before = [cell] if gap and len(before) > _MOST_CAPTIONS else [*before[-_MOST_CAPTIONS:], cell]
    if grid.rows:
        grid.notes = between
        yield grid


def _may_be_header(line: str) -> bool:
    """Whether a line may be a header with commas: several short words, and no sentence. A cheap look, because all lines are."""
    if line.count(",") < _FEWEST_COMMAS or len(line) > _LONGEST_HEADER or line[-1] in ".。;；:" or ". " in line:
        return False
    return all(len(piece) <= _LONGEST_WORD for piece in line.split(","))


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


def _between_tabs(text: str, start: int, end: int) -> Iterator[Cell]:
    position = start
    for piece in text[start:end].split("\t"):
        stop = position + len(piece)
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
    return cells if position >= end else []


def _trimmed(text: str, start: int, end: int) -> Cell:
    piece = text[start:end]
    begin = start + len(piece) - len(piece.lstrip())
    stop = max(begin, end - (len(piece) - len(piece.rstrip())))
    return Cell(text[begin:stop], begin, stop)
