"""What a page of a PDF holds, as app.reading.formats.pdf.pages_script finds it: runs of text and straight lines.

All lengths are points (1/72 inch), the origin is the page's lower left corner.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

_HANGING = frozenset("，。；：、！？,.;:!?）)”’」』》")


class Run(NamedTuple):
    """Text on one line without a gap that divides columns; `order` is its place in the file."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    order: int = 0

    @property
    def height(self) -> float:
        """About the size of its font."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """Half its height above the page's lower edge."""
        return (self.top + self.bottom) / 2


class Rule(NamedTuple):
    """A straight line, upright or level, as the box that it fills."""

    left: float
    bottom: float
    right: float
    top: float


class Line(NamedTuple):
    """One line of a column of text, whose edges are `begins` and `ends`; `row` holds the cells where it is a table's row.

    A row of a table without rules is a Line with several cells, too. `in_column` where it has others beside it.
    """

    row: tuple[str, ...]
    left: float
    bottom: float
    right: float
    top: float
    begins: float
    ends: float
    ruled: bool = False
    in_column: bool = False

    @property
    def text(self) -> str:
        """The text of a line that is no table's row."""
        return self.row[0]

    @property
    def height(self) -> float:
        """About the size of its font."""
        return self.top - self.bottom


def right_edge(placed: Iterable[Run | Line]) -> float:
    """Where full lines end; marks that hang over the edge, as Chinese typography has them, do not count."""
    ends = [(one.right, one.text[-1:] in _HANGING) for one in placed]
    return max((right for right, hangs in ends if not hangs), default=max((right for right, _ in ends), default=0))


def rows(runs: list[Run]) -> list[list[Run]]:
    """Runs that stand beside each other, from the left, as rows from the top."""
    found: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: -run.middle):
        if found and found[-1][0].bottom < run.middle < found[-1][0].top:
            found[-1].append(run)
        else:
            found.append([run])
    return [sorted(row, key=lambda run: run.left) for row in found]
