"""From the runs of a page to its lines in reading order: tables, columns of text, rows.

Columns and tables without rules look alike: a gap that many lines leave free. They are columns where the file itself goes
down one side before it begins the other, or where the lines of both sides fill them.
"""

from __future__ import annotations

from itertools import pairwise

from app.reading.formats.pdf.joining import is_mark
from app.reading.formats.pdf.page import Line, Rule, Run, right_edge, rows
from app.reading.formats.pdf.ruled import Table, tables
from app.reading.formats.pdf.unruled import unruled_tables

_FEWEST_LINES = 3
_NARROWEST = 0.15
"""The part of the text's width that a column has at least."""
_DEEPEST = 4
_MOST_COLUMN_RUNS = 3000


def lines_of(runs: list[Run], rules: list[Rule]) -> list[Line]:
    """The lines of a page from the top, column by column, tables row by row."""
    ruled = tables(rules, runs)
    free = [run for run in runs if not any(table.holds(run) for table in ruled)]
    found: list[Line] = []
    for table in sorted(ruled, key=lambda table: -table.top):
        above = [run for run in free if run.middle > table.top]
        free = [run for run in free if run.middle <= table.top]
        found += _outside(above) + table.lines
    return found + _outside(free)


def _outside(runs: list[Run]) -> list[Line]:
    """Lines outside of ruled tables, those of tables without rules row by row."""
    found: list[Line] = []
    for table in unruled_tables(runs):
        above = [run for run in runs if run.middle > table.top]
        runs = [run for run in runs if run.middle < table.bottom]
        found += _flowing(above, _DEEPEST) + table.lines
    return found + _flowing(runs, _DEEPEST)


def _flowing(runs: list[Run], deep: int, *, in_column: bool = False) -> list[Line]:
    """Lines of text outside of tables with several lines in a cell."""
    if not runs:
        return []
    divided = _columns(runs) if deep and len(runs) <= _MOST_COLUMN_RUNS else None
    if divided is None:
        begins, ends = min(run.left for run in runs), right_edge(runs)
        return [_line(row, begins, ends)._replace(in_column=in_column) for row in rows(runs)]
    above, left, right, below = divided
    sides = [line for side in (left, right) for line in _flowing(side, deep - 1, in_column=True)]
    outside = [_flowing(rest, deep - 1, in_column=in_column) for rest in (above, below)]
    return outside[0] + sides + outside[1]


def _line(row: list[Run], begins: float, ends: float) -> Line:
    """A row of runs; where gaps divide it, its runs are cells."""
    left, right = row[0].left, max(run.right for run in row)
    bottom, top = min(run.bottom for run in row), max(run.top for run in row)
    cells = [row[0].text]
    for before, run in pairwise(row):
        if run.left - before.right > min(before.height, run.height) and not is_mark(cells[-1]):
            cells.append(run.text)
        else:
            near = run.left - before.right < before.height / 5
            cells[-1] += run.text if near else " " + run.text
    return Line(tuple(cells), left, bottom, right, top, begins, ends)


def _columns(runs: list[Run]) -> tuple[list[Run], list[Run], list[Run], list[Run]] | None:
    """What stands above, left, right and below of the gap between two columns, if there is one."""
    begins, ends = min(run.left for run in runs), max(run.right for run in runs)
    narrowest = (ends - begins) * _NARROWEST
    edges = sorted(run.left for run in runs)
    starts = [edge for n, edge in enumerate(edges) if edge - edges[max(n - 1, 0)] > 2 or n == 0]
    best: tuple[list[Run], list[Run], list[Run], list[Run]] | None = None
    for start in starts:
        if not begins + narrowest < start < ends - narrowest:
            continue
        gap = start - 1
        crossing = sorted((run for run in runs if run.left < gap < run.right), key=lambda run: -run.middle)
        limits = [float("inf"), *(run.middle for run in crossing), float("-inf")]
        for upper, lower in pairwise(limits):
            band = [run for run in runs if lower < run.middle < upper and not run.left < gap < run.right]
            left = [run for run in band if run.right <= gap]
            right = [run for run in band if run.left >= gap]
            if (best is None or len(band) > len(best[1]) + len(best[2])) and _are_columns(left, right):
                top, bottom = max(run.top for run in band), min(run.bottom for run in band)
                outside = [run for run in runs if run not in band]
                best = [r for r in outside if r.middle > top], left, right, [r for r in outside if r.middle < bottom]
    return best


def _are_columns(left: list[Run], right: list[Run]) -> bool:
    """Whether two sides of a gap are read one after the other, not line by line across."""
    lines = len(rows(left)), len(rows(right))
    if min(lines) < _FEWEST_LINES:
        return False
    first = {id(run) for run in left}
    order = [id(run) in first for run in sorted([*left, *right], key=lambda run: run.order)]
    turns = sum(one != other for one, other in pairwise(order))
    return turns <= max(1, min(lines) // 5) or (_fills(left) and _fills(right))


def _fills(side: list[Run]) -> bool:
    """Whether most lines of a side are nearly as wide as it: text that was broken to fit, not cells."""
    begins, ends = min(run.left for run in side), max(run.right for run in side)
    full = sum(row[-1].right > begins + (ends - begins) * 0.85 for row in rows(side))
    return full > len(rows(side)) * 0.6


__all__ = ["Table", "lines_of"]
