"""What a file format is to reading: a name, a look at the bytes that recognizes it, and the text that it holds.

It knows no format of its own; each has its module here, and app.reading.formats lists them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from app.reading.formats.side_by_side import one_below_the_other
from graph_model.locations import column_letters

_BREAK = re.compile(r" *[^\S ]+\s*")
_END = re.compile(r"[\w%)）”\]】]$")
_MANY = 3
_ANY_NAME = re.compile(r"(?:sheet|table|page|工作表|表格?|页)? ?\d*(?: ?\(\d+\))?", re.IGNORECASE)
"""What a program calls a sheet, which tells nothing."""
"""Cells that make a row of a table with columns; fewer are a label and its value."""
_LONGEST_LABEL = 16
"""Characters of a short cell: a label or a title, not a block of lines."""
_SHORTEST_STATEMENT = 4
_COUNTED_ON = 1000
"""Rows after which the place is said anew, so that finding one counts few of them."""
MACROS = "the macros in the file were neither run nor read"


def hidden_sheet(title: str) -> str:
    """What is told of a sheet that a workbook does not show."""
    return f"the hidden sheet {title} was not read"


def hidden_rows(title: str, count: int) -> str:
    """What is told of rows that a sheet does not show: filters hide rows, too, so that they are read."""
    return f"hidden rows of the sheet {title} were read, too: {count}"


class Gap(NamedTuple):
    """What could not be read of a file that was read otherwise; `at` is where in the text it would stand."""

    at: int
    message: str


class FormatText(NamedTuple):
    """The text of a file: what the grammar reads, what is stored, what spans are slices of; and where its parts stand."""

    text: str
    places: tuple[str, ...] = ()
    """As graph_model.locations has them."""
    gaps: tuple[Gap, ...] = ()


class Format(NamedTuple):
    """`recognizes(data, name)` looks at the content first, at the name only where the content leaves it open.

    `read(data, name)` gives the text, or raises InputError; it opens nothing but these bytes.
    """

    name: str
    recognizes: Callable[[bytes, str], bool]
    read: Callable[[bytes, str], FormatText]


@dataclass(slots=True)
class Writer:
    """Collects the text of a file piece by piece and remembers which place each piece comes from."""

    _pieces: list[str] = field(default_factory=list[str])
    _places: list[str] = field(default_factory=list[str])
    _gaps: list[Gap] = field(default_factory=list[Gap])
    _place: str = ""
    _next_row: tuple[str, int] = ("", 0)
    _counted: int = 0
    _begun: tuple[str, list[str], int, int, int] | None = None
    _named: str = ""
    length: int = 0

    def line(self, text: str, place: str = "") -> None:
        """One line, or several where the text holds line ends; they stand at that place, as does what follows."""
        self.piece(f"{text}\n", place)

    def piece(self, text: str, place: str = "") -> None:
        """A part of a line, whose other parts may stand elsewhere."""
        if place and place != self._place:
            self._stand(place)
        self._pieces.append(text)
        self.length += len(text)
        self._next_row = ("", 0)

    def row(self, cells: list[str], number: int, sheet: str = "", *, spaced: bool = False) -> None:
        """A row of a sheet from its first column on, as row_text has it; `number` counts from 1."""
        first, *more = row_text(cells, spaced=spaced).split("\n")
        within = f"sheet {sheet}, " if sheet else ""
        if self._next_row != (within, number) or self._counted >= _COUNTED_ON:
            self._stand(f"{within}cell A{number}")
            self._counted = 0
        self._add(first)
        for line in more:
            self._stand(f"{within}cell {column_letters(first.count(chr(9)))}{number}")
            self._add(line)
        self._next_row = ("", 0) if more else (within, number + 1)
        self._counted += 1

    def sheet(self, rows: Iterable[tuple[int, list[str]]], title: str = "", *, spaced: bool = False) -> None:
        """The rows of a sheet that hold something, by their numbers, as row() has them; an empty line for those between.

        Forms that stand side by side follow one another. Sheets that begin with one and the same row are a table cut into
        sheets: each stands under its name.
        """
        last = 0
        for number, cells in one_below_the_other(iter(rows)):
            if not last:
                self._begin(title, cells)
            if last and number != last + 1:
                self.row([], last + 1, title)
            self.row(cells, number, title, spaced=spaced)
            last = number

    def _begin(self, title: str, head: list[str]) -> None:
        """Writes the name of a sheet that begins as the one before did, and of that one."""
        before, self._begun = self._begun, (title, head, len(self._pieces), len(self._places), self.length)
        if (
            before is None
            or before[1] != head
            or len(head) < _MANY
            or _ANY_NAME.fullmatch(title)
            or _ANY_NAME.fullmatch(before[0])
        ):
            return
        if self._named != before[0]:
            self._insert(*before)
        self._named = title
        self.line(title, f"sheet {title}")

    def _insert(self, title: str, _head: list[str], piece: int, place: int, at: int) -> None:
        """Writes the name of a sheet above it, after it has been written."""
        size = len(title) + 1
        self._pieces.insert(piece, f"{title}\n")
        moved = (said.partition(" ") for said in self._places[place:])
        self._places[place:] = [f"{at} sheet {title}", *(f"{int(where) + size} {what}" for where, _, what in moved)]
        self._gaps = [gap._replace(at=gap.at + size) if gap.at >= at else gap for gap in self._gaps]
        self.length += size

    def gap(self, message: str) -> None:
        """Something that stands here could not be read."""
        self._gaps.append(Gap(self.length, message))

    def written(self) -> FormatText:
        """All of it."""
        return FormatText("".join(self._pieces), tuple(self._places), tuple(self._gaps))

    def _stand(self, place: str) -> None:
        self._places.append(f"{self.length} {place}")
        self._place = place

    def _add(self, line: str) -> None:
        self._pieces += (line, "\n")
        self.length += len(line) + 1


def table_lines(rows: Sequence[list[str]]) -> Iterator[str]:
    """The lines of a table within a text: row by row as row_text has them, unless it is there for the layout.

    Tables side by side (the same labels, or the same header, in each) follow one another. So do the cells of a row of nothing
    but blocks, each under the short cell above it where there is one, and the cells of a row that holds a table.
    """
    side_by_side = _divided(rows)
    if len(side_by_side) > 1:
        for part in side_by_side:
            yield from table_lines(part)
        return
    heads: list[str] = []
    for row, below in pairwise([*rows, []]):
        if _are_blocks(row) or _holds_table(row):
            for place, cell in enumerate(row):
                yield from filter(None, (heads[place].strip() if heads else "", *_block(cell)))
            heads = []
        elif _are_blocks(below) and _are_heads(row) and _filled(row) == _filled(below):
            heads = [*row, *[""] * (len(below) - len(row))]
        else:
            yield from filter(None, row_text(row).split("\n"))


def is_layout(rows: Sequence[list[str]]) -> bool:
    """Whether table_lines gives other lines than the rows one by one."""
    return len(_divided(rows)) > 1 or any(_are_blocks(row) or _holds_table(row) for row in rows)


def row_text(cells: list[str], *, spaced: bool = False) -> str:
    """A table's row as a line, its cells divided by tabs, empty ones at the end left out.

    Lines inside a cell become spaces, those of a block that end without a sign semicolons; but a list beside its label, or
    alone in its row, stays a list. Several spaces become one, unless the cells are `spaced`, that is, data and not typesetting.
    """
    filled = _filled(cells)
    if not filled:
        return ""
    within = [_divided_lines(cell) for cell in cells[: filled[-1] + 1]]
    row = [_BREAK.sub(" ", cell.strip()) if spaced else " ".join(cell.split()) for cell in within]
    if len(filled) < _MANY:
        row[-1] = "\n".join(" ".join(line.split()) for line in _block(cells[filled[-1]]))
    return "\t".join(row)


def _divided_lines(cell: str) -> str:
    """The cell with a semicolon at the end of each line of a block that has no sign there: these are statements, not words."""
    if "\n" not in cell:
        return cell
    lines = [line.removeprefix("- ") for line in _block(cell)]  # a mark that the reader of the format has put there
    if len(lines) < 2 or sum(map(len, lines)) <= _LONGEST_LABEL or any(len(line) < _SHORTEST_STATEMENT for line in lines):
        return cell
    return "\n".join([*(_END.sub(_semicolon, line) for line in lines[:-1]), lines[-1]])


def _semicolon(end: re.Match[str]) -> str:
    return end[0] + (";" if end[0].isascii() else "；")


def _filled(cells: Sequence[str]) -> list[int]:
    return [index for index, cell in enumerate(cells) if cell.strip()]


def _block(cell: str) -> list[str]:
    """The lines of a cell; rows of a table inside it keep their tabs."""
    lines = ("\t".join(" ".join(part.split()) for part in line.split("\t")) for line in cell.splitlines())
    return [line.strip(" ") for line in lines if line.strip()]


def _holds_table(row: Sequence[str]) -> bool:
    return any("\n" in cell and sum("\t" in line for line in _block(cell)) > 1 for cell in row)


def _are_blocks(row: Sequence[str]) -> bool:
    """Whether several cells are filled, and each with lines; a label broken over lines is no block."""
    if not all("\n" in row[place].strip() for place in _filled(row)):
        return False
    blocks = [_block(row[place]) for place in _filled(row)]
    return len(blocks) > 1 and all(len(block) > 1 and sum(map(len, block)) > _LONGEST_LABEL for block in blocks)


def _are_heads(row: Sequence[str]) -> bool:
    return all(len(row[place]) <= _LONGEST_LABEL and "\n" not in row[place].strip() for place in _filled(row))


def _divided(rows: Sequence[list[str]]) -> list[list[list[str]]]:
    """The tables that stand side by side in one, from the left; what stands over all of them goes before the first."""
    over = next((number for number, row in enumerate(rows) if len(_filled(row)) > 1), len(rows))
    own = rows[over:]
    wide = max(map(len, own), default=0)
    padded = [row + [""] * (wide - len(row)) for row in own]
    for parts in (2, 3):
        step = wide // parts
        if wide % parts or step < 2 or len(own) < 2:
            continue
        lefts = range(0, wide, step)
        same_header = len({tuple(padded[0][left : left + step]) for left in lefts}) == 1 and all(padded[0])
        same_labels = all(len({row[left] for left in lefts}) == 1 and row[0] for row in padded)
        if same_header or same_labels:
            tables = [[row[left : left + step] for row in padded] for left in lefts]
            return [[*rows[:over], *tables[0]], *tables[1:]]
    return [list(rows)]
