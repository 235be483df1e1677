"""Tables whose rows say where each cell ends, not in which column it stands (RTF, Word before 2007): put into columns.

Such formats join cells over columns by leaving borders out, so the columns are those of all rows together.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

LONGEST_REPEATED = 40
"""Characters of a text in a cell over several rows that is said in each of them: a name, not a list."""
MOST_COLUMNS = 64
"""Columns of a table in a text, one more than Word allows; a cell over more would only multiply what a hostile file holds."""
_NEAR = 60
"""Twips (1/1440 inch) within which two borders are one."""


class Cell(NamedTuple):
    """`right` is its right border in twips, `continues` whether it goes on with the cell above it."""

    text: str
    right: int
    continues: bool = False


def columns(rows: Sequence[Sequence[Cell]]) -> list[list[str]]:
    """The texts of each row, column by column; a name that stands beside several rows belongs to each."""
    borders: list[int] = []
    for right in sorted({cell.right for row in rows for cell in row}):
        if not borders or right - borders[-1] > _NEAR:
            borders.append(right)
    if len(borders) > MOST_COLUMNS:
        return [[cell.text for cell in row] for row in rows]
    above: dict[int, str] = {}
    found: list[list[str]] = []
    for row in rows:
        texts: list[str] = []
        for cell in row:
            column = len(texts)
            text = above.get(column, "") if cell.continues else cell.text
            above[column] = text if len(text) <= LONGEST_REPEATED and "\n" not in text else ""
            last = bisect_left(borders, cell.right - _NEAR)
            texts += [text] + [""] * (last - column)
        found.append(texts)
    return found
