"""Where in its file a part of a document's text stands, as a person would look it up: "page 3", "sheet Posts, cell B7".

It knows neither files nor formats: a format says where its text begins to stand elsewhere, and that is what is stored.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

_CELL = re.compile(r"(.*)\bcell ([A-Z]+)([0-9]+)", re.DOTALL)
_NUMBERED = re.compile(r"([a-z]+) ([0-9]+)")


class Locations:
    """Places of a text: each entry is "OFFSET PLACE" (code points) and holds from there up to the next one, in rising order.

    A place that is a cell counts on: after it each line end is the next row and each tab the next column.
    """

    def __init__(self, entries: Sequence[str] = ()) -> None:
        self.entries = tuple(entries)
        self._starts = [int(entry.partition(" ")[0]) for entry in self.entries]

    def of(self, text: str, start: int, end: int) -> str | None:
        """Where text[start:end] stands; None where the file has no such places."""
        first, last = self._at(text, start), self._at(text, max(start, end - 1))
        if first is None or last is None or first == last:
            return first or last
        if (one := _CELL.fullmatch(first)) and (other := _CELL.fullmatch(last)) and one[1] == other[1]:
            return f"{one[1]}cells {one[2]}{one[3]}:{other[2]}{other[3]}"
        if (one := _NUMBERED.fullmatch(first)) and (other := _NUMBERED.fullmatch(last)) and one[1] == other[1]:
            return f"{one[1]}s {one[2]}–{other[2]}"
        return f"{first} – {last}"

    def turns(self) -> Iterator[tuple[int, str]]:
        """The offsets where another page, slide or sheet begins, and which."""
        before = ""
        for start, entry in zip(self._starts, self.entries, strict=True):
            place = entry.partition(" ")[2]
            cell = _CELL.fullmatch(place)
            whole = cell[1].removesuffix(", ") if cell else place
            if whole and whole != before:
                yield start, whole
            before = whole

    def _at(self, text: str, offset: int) -> str | None:
        index = bisect_right(self._starts, offset) - 1
        if index < 0:
            return None
        begin, place = self._starts[index], self.entries[index].partition(" ")[2]
        cell = _CELL.fullmatch(place)
        if cell is None:
            return place
        rows = text.count("\n", begin, offset)
        line = text.rfind("\n", begin, offset) + 1 if rows else begin
        column = (column_number(cell[2]) if not rows else 0) + text.count("\t", line, offset)
        return f"{cell[1]}cell {column_letters(column)}{int(cell[3]) + rows}"


def column_letters(column: int) -> str:
    """A sheet's column as spreadsheets name it: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """The column, from 0, that spreadsheets name so."""
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1
