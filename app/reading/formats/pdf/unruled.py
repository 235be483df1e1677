"""Tables without rules in a PDF whose cells hold several lines: columns by gaps that stay free, rows by the order of the file.

Programs write a table cell by cell and row by row, so a row begins where the file goes back to a column further left. Tables
of single lines need none of this (app.reading.formats.pdf.layout), nor do columns of text, which the file holds one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.reading.formats.pdf.joining import is_mark
from app.reading.formats.pdf.page import Line, Run, right_edge, rows
from app.reading.formats.pdf.ruled import Table, cell_text

_NARROWEST_GAP = 0.6
"""Line heights that a gap between two columns measures at least."""
_FARTHEST = 3.0
"""Line heights between two lines of one table at most."""
_ALIKE = 1.3
"""How much larger than another the letters of one table may be."""
_FILLED = 0.6
"""The part of a table's rows that have several cells at least."""
_FEWEST_ROWS = 3
_LONGEST_HEAD = 4
"""Lines of a cell in the first column at most."""
_MOST_RUNS = 3000
_MOST_TRIES = 200
_BEFORE = 2
"""Lines above the first one that has several cells which may belong to its row."""
_Gap = tuple[float, float]


def unruled_tables(runs: list[Run]) -> Iterator[Table]:
    """The tables of a page's text from the top."""
    lines = rows(runs) if len(runs) <= _MOST_RUNS else []
    edge = right_edge(runs)
    begin = tries = 0
    while begin < len(lines) and tries < _MOST_TRIES:
        end, gaps = _region(lines, begin)
        tries += bool(gaps)
        if gaps and (table := _table([run for line in lines[begin:end] for run in line], gaps, edge)):
            yield table
            begin = end
        else:
            begin = begin + 1 if gaps else max(begin + 1, end - _BEFORE)


def _region(lines: Sequence[list[Run]], begin: int) -> tuple[int, list[_Gap]]:
    """Where the lines end that keep the gaps free which they have together, and these gaps."""
    taken: list[_Gap] = []
    end = begin
    while end < len(lines):
        line = lines[end]
        together = _merged([*taken, *((run.left, run.right) for run in line)], _NARROWEST_GAP * min(run.height for run in line))
        cells = len(_merged([(run.left, run.right) for run in line], _NARROWEST_GAP * line[0].height))
        if end > begin and (not _is_near(lines[end - 1], line) or len(together) < max(len(taken), cells)):
            break
        taken = together
        end += 1
    return end, [(before[1], after[0]) for before, after in pairwise(taken)]


def _merged(taken: list[_Gap], near: float) -> list[_Gap]:
    """Where something stands from left to right, what is near as one."""
    found: list[_Gap] = []
    for left, right in sorted(taken):
        if found and left - found[-1][1] <= near:
            found[-1] = found[-1][0], max(found[-1][1], right)
        else:
            found.append((left, right))
    return found


def _is_near(above: list[Run], below: list[Run]) -> bool:
    """Whether two lines may stand in one table."""
    heights = max(run.height for run in above), max(run.height for run in below)
    distance = min(run.bottom for run in above) - max(run.top for run in below)
    return distance < _FARTHEST * min(heights) and max(heights) < _ALIKE * min(heights)


def _table(runs: list[Run], gaps: list[_Gap], edge: float) -> Table | None:
    """The table of those runs; None where they are none, or one of single lines."""
    starts = [min(run.left for run in runs), *(right for _, right in gaps)]
    columns = [[run for run in runs if _column(run, starts) == place] for place in range(len(starts))]
    starts = [start for place, start in enumerate(starts) if not place or not _are_marks(columns[place - 1])]
    if len(starts) < 2:
        return None
    divided = _divided(sorted(runs, key=lambda run: run.order), starts)
    if not _are_rows(divided, starts):
        return None
    left, right = starts[0], max(run.right for run in runs)
    ends = [*(begin - 1 for begin in starts[1:]), _edge([run for run in runs if run.left >= starts[-1] - 1], edge)]
    lines: list[Line] = []
    lists = False
    for row in divided:
        cells = [[run for run in row if _column(run, starts) == place] for place in range(len(starts))]
        lists = lists or any(len(rows(cell)) > 1 for cell in cells)
        texts = tuple(cell_text(cell, *span) for cell, span in zip(cells, zip(starts, ends, strict=True), strict=True))
        bottom, top = min(run.bottom for run in row), max(run.top for run in row)
        lines.append(Line(texts, left, bottom, right, top, left, right, ruled=True))
    return Table(left, lines[-1].bottom, right, lines[0].top, lines) if lists else None


def _edge(column: list[Run], otherwise: float) -> float:
    """Where the lines of the last column end that are full, if several are."""
    right = right_edge(column)
    full = sum(1 for run in column if run.right > right - 2 * run.height)
    return right if full > 1 else otherwise


def _column(run: Run, starts: Sequence[float]) -> int:
    return max((place for place, start in enumerate(starts) if start <= run.left + 1), default=0)


def _are_marks(column: list[Run]) -> bool:
    return all(is_mark(run.text) for run in column)


def _divided(runs: list[Run], starts: Sequence[float]) -> list[list[Run]]:
    """The runs row by row: another one begins where the file goes back to a column before, or on below all of the row."""
    found: list[list[Run]] = []
    for run in runs:
        column = _column(run, starts)
        if found:
            last = found[-1]
            begun = _column(last[-1], starts)
            if column == begun or (column > begun and run.top > min(one.bottom for one in last)):
                last.append(run)
                continue
        found.append([run])
    return found


def _are_rows(divided: list[list[Run]], starts: Sequence[float]) -> bool:
    """Whether the runs of these rows stand as those of a table: row under row, the cells of each side by side."""
    cells = [[[run for run in row if _column(run, starts) == place] for place in range(len(starts))] for row in divided]
    several = [row for row in cells if sum(map(bool, row)) > 1]
    if len(several) < max(_FEWEST_ROWS, _FILLED * len(cells)) or any(len(rows(row[0])) > _LONGEST_HEAD for row in cells):
        return False
    return all(map(_are_beside, several)) and all(_stands_above(*pair) for pair in pairwise(divided))


def _are_beside(cells: list[list[Run]]) -> bool:
    """Whether the cells of a row begin on one line, or have their middles there."""
    filled = [cell for cell in cells if cell]
    near = 0.75 * max(run.height for cell in filled for run in cell)
    tops = [max(run.middle for run in cell) for cell in filled]
    middles = [(max(run.middle for run in cell) + min(run.middle for run in cell)) / 2 for cell in filled]
    return max(tops) - min(tops) < near or max(middles) - min(middles) < near


def _stands_above(row: list[Run], below: list[Run]) -> bool:
    bottom, top = min(run.bottom for run in row), max(run.top for run in below)
    return bottom > top - 0.3 * min(row[0].height, below[0].height)
