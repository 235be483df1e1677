"""What a file format is to reading: a name, a look at the bytes that recognizes it, and the text that it holds.

It knows no format of its own; each has its module here, and app.reading.formats lists them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

_MANY = 3
"""Cells that make a row of a table with columns; fewer are a label and its value."""


class Place(NamedTuple):
    """Where in the file text[start:end] stands, as a person would look it up: "page 3", "sheet Posts, row 7"."""

    start: int
    end: int
    says: str


class Gap(NamedTuple):
    """What could not be read of a file that was read otherwise; `at` is where in the text it would stand."""

    at: int
    message: str


class FormatText(NamedTuple):
    """The text of a file: what the grammar reads, what is stored, what spans are slices of. Places are in order, disjoint."""

    text: str
    places: tuple[Place, ...] = ()
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
    _places: list[Place] = field(default_factory=list[Place])
    _gaps: list[Gap] = field(default_factory=list[Gap])
    length: int = 0

    def line(self, text: str, place: str | None = None) -> None:
        """One line, or several where the text holds line ends."""
        if place and text:
            self._places.append(Place(self.length, self.length + len(text), place))
        self._pieces += (text, "\n")
        self.length += len(text) + 1

    def gap(self, message: str) -> None:
        """Something that stands here could not be read."""
        self._gaps.append(Gap(self.length, message))

    def written(self) -> FormatText:
        """All of it."""
        return FormatText("".join(self._pieces), tuple(self._places), tuple(self._gaps))


def row_text(cells: list[str]) -> str:
    """A table's row as a line, its cells divided by tabs, empty ones at the end left out.

    Lines inside a cell become spaces; but a list beside its label, or alone in its row, stays a list.
    """
    filled = [index for index, cell in enumerate(cells) if cell.strip()]
    if not filled:
        return ""
    row = [" ".join(cell.split()) for cell in cells[: filled[-1] + 1]]
    if len(filled) < _MANY:
        lines = [" ".join(line.split()) for line in cells[filled[-1]].splitlines()]
        row[-1] = "\n".join(line for line in lines if line)
    return "\t".join(row)
