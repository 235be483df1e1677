"""Tables with rules in a PDF: straight lines that cross become a grid, its fields cells, and runs of text fall into them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.reading.formats.grid import LONGEST_REPEATED
from app.reading.formats.pdf.joining import joined
from app.reading.formats.pdf.page import Line, Rule, Run, rows

_NEAR = 3.0
"""Points within which two lines are one, or touch."""
_MOST_RULES = 4000


class _Edge(NamedTuple):
    """A line at `at`, from `begin` to `end` along its direction."""

    at: float
    begin: float
    end: float


class Table(NamedTuple):
    """The box of a table and its rows from the top."""

    left: float
    bottom: float
    right: float
    top: float
    lines: list[Line]

    def holds(self, run: Run) -> bool:
        """Whether a run stands in the table."""
        return self.left - _NEAR < run.left and run.right < self.right + 4 * _NEAR and self.bottom < run.middle < self.top


def tables(rules: list[Rule], runs: list[Run]) -> list[Table]:
    """The tables of a page. A frame with nothing to divide is none."""
    level = _merged(
        _Edge((r.bottom + r.top) / 2, r.left, r.right) for r in rules[:_MOST_RULES] if r.right - r.left >= r.top - r.bottom
    )
    upright = _merged(
        _Edge((r.left + r.right) / 2, r.bottom, r.top) for r in rules[:_MOST_RULES] if r.right - r.left < r.top - r.bottom
    )
    found: list[Table] = []
    for rows_of, columns_of in _crossing(level, upright):
        table = _table([level[n] for n in rows_of], [upright[n] for n in columns_of], runs)
        if table is not None:
            found.append(table)
    return found


def _merged(edges: Iterable[_Edge]) -> list[_Edge]:
    """Lines that lie on one another or go on with each other as one."""
    found: list[_Edge] = []
    groups: list[list[_Edge]] = []
    for edge in sorted(edges):
        if groups and edge.at - groups[-1][0].at <= _NEAR:
            groups[-1].append(edge)
        else:
            groups.append([edge])
    for group in groups:
        current: _Edge | None = None
        for edge in sorted(group, key=lambda edge: edge.begin):
            if current is not None and edge.begin <= current.end + _NEAR:
                current = current._replace(end=max(current.end, edge.end))
            else:
                found += [current] if current is not None else []
                current = edge
        found += [current] if current is not None else []
    return found


def _crossing(level: list[_Edge], upright: list[_Edge]) -> Iterator[tuple[list[int], list[int]]]:
    """The lines that hang together by crossing: level ones and upright ones of each table, by index."""
    left = set(range(len(upright)))
    seen: set[int] = set()
    for first in range(len(level)):
        if first in seen:
            continue
        seen.add(first)
        flat, standing, waiting = [first], list[int](), [first]
        while waiting:
            line = level[waiting.pop()]
            touched = [n for n in left if _touch(line, upright[n])]
            left.difference_update(touched)
            standing += touched
            for n in touched:
                more = [m for m in range(len(level)) if m not in seen and _touch(level[m], upright[n])]
                seen.update(more)
                flat += more
                waiting += more
        if len(flat) > 1 and len(standing) > 1:
            yield flat, standing


def _touch(flat: _Edge, standing: _Edge) -> bool:
    return flat.begin - _NEAR <= standing.at <= flat.end + _NEAR and standing.begin - _NEAR <= flat.at <= standing.end + _NEAR


def _places(edges: list[_Edge]) -> list[float]:
    found: list[float] = []
    for at in sorted(edge.at for edge in edges):
        if not found or at - found[-1] > _NEAR:
            found.append(at)
    return found


def _table(level: list[_Edge], upright: list[_Edge], runs: list[Run]) -> Table | None:
    xs, ys = _places(upright), _places(level)
    wide, high = len(xs) - 1, len(ys) - 1
    if wide < 1 or high < 1 or (wide == 1 and high == 1) or wide * high > 100_000:
        return None
    grid = Table(xs[0], ys[0], xs[-1], ys[-1], [])
    inside: dict[tuple[int, int], list[Run]] = {}
    for run in runs:
        if grid.holds(run):
            column = min(max(bisect_right(xs, run.left + run.height / 3) - 1, 0), wide - 1)
            row = min(max(bisect_right(ys, run.middle) - 1, 0), high - 1)
            inside.setdefault((row, column), []).append(run)
    owner = _owners(level, upright, xs, ys)
    texts: dict[tuple[int, int], list[Run]] = {}
    for place, found in inside.items():
        texts.setdefault(owner[place], []).extend(found)
    lines: list[Line] = []
    for row in reversed(range(high)):
        cells: list[str] = []
        for column in range(wide):
            top, begin = owner[row, column]
            ends = max((c for c in range(column, wide) if owner[row, c] == (top, begin)), default=column)
            text = cell_text(texts.get((top, begin), []), xs[begin], xs[ends + 1]) if begin == column else ""
            repeated = len(text) <= LONGEST_REPEATED and "\n" not in text
            cells.append(text if top == row or repeated else "")
        lines.append(Line(tuple(cells), xs[0], ys[row], xs[-1], ys[row + 1], xs[0], xs[-1], ruled=True))
    return grid._replace(lines=lines)


def _owners(level: list[_Edge], upright: list[_Edge], xs: list[float], ys: list[float]) -> dict[tuple[int, int], tuple[int, int]]:
    """For each field of the grid the one at the upper left of its cell: fields without a line between them are one cell."""
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for row in reversed(range(len(ys) - 1)):
        middle_y = (ys[row] + ys[row + 1]) / 2
        for column in range(len(xs) - 1):
            middle_x = (xs[column] + xs[column + 1]) / 2
            before, above = owner.get((row, column - 1)), owner.get((row + 1, column))
            if above is not None and not _drawn(level, ys[row + 1], middle_x):
                owner[row, column] = above
            elif before is not None and before[0] == row and not _drawn(upright, xs[column], middle_y):
                owner[row, column] = before
            else:
                owner[row, column] = (row, column)
    return owner


def _drawn(edges: list[_Edge], at: float, across: float) -> bool:
    return any(abs(edge.at - at) <= _NEAR and edge.begin - _NEAR <= across <= edge.end + _NEAR for edge in edges)


def cell_text(runs: list[Run], left: float, right: float) -> str:
    """The text of a cell; lines that were broken only because they reached its edge are one."""
    lines = [
        Line(
            (" ".join(run.text for run in row),),
            row[0].left,
            min(run.bottom for run in row),
            row[-1].right,
            max(run.top for run in row),
            left,
            right,
        )
        for row in rows(runs)
    ]
    if not lines:
        return ""
    padding = max(min(line.left for line in lines) - left, 0)
    ends = max(right - min(padding, lines[0].height), *(line.right for line in lines))
    return joined([line._replace(begins=left, ends=ends) for line in lines])
