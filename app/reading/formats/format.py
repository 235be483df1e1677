"""What a file format is to reading: a name, a look at the bytes that recognizes it, and the text that it holds.

It knows no format of its own; each has its module here, and app.reading.formats lists them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from graph_model.locations import column_letters

_BREAK = re.compile(r" *[^\S ]+\s*")
_MANY = 3
"""Cells that make a row of a table with columns; fewer are a label and its value."""
_COUNTED_ON = 1000
"""Rows after which the place is said anew, so that finding one counts few of them."""
MACROS = "the macros in the file were neither run nor read"


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


def row_text(cells: list[str], *, spaced: bool = False) -> str:
    """A table's row as a line, its cells divided by tabs, empty ones at the end left out.

    Lines inside a cell become spaces; but a list beside its label, or alone in its row, stays a list. Several spaces
    become one, unless the cells are `spaced`, that is, data and not typesetting.
    """
    filled = [index for index, cell in enumerate(cells) if cell.strip()]
    if not filled:
        return ""
    row = [_BREAK.sub(" ", cell.strip()) if spaced else " ".join(cell.split()) for cell in cells[: filled[-1] + 1]]
    if len(filled) < _MANY:
        lines = [" ".join(line.split()) for line in cells[filled[-1]].splitlines()]
        row[-1] = "\n".join(line for line in lines if line)
    return "\t".join(row)
