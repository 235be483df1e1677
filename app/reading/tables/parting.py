"""Grids that hold several tables: side by side with an empty column between, or a matrix of duties below a list of people."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from app.reading.tables.columns import is_header, kind_of
from app.reading.tables.grid import Grid, Row
from app.reading.tables.matrices import marks_in

_FEWEST_COLUMNS = 2
_MOST_ROWS_ABOVE = 6


def parted(grid: Grid) -> Iterator[Grid]:
    """The grid, or each of the tables in it, with the lines above the first for all."""
    for part in _below(grid):
        yield from _beside(part)


def _below(grid: Grid) -> Iterator[Grid]:
    """A row that names an activity and holders begins a matrix of its own."""
    begins = [at for at, pair in enumerate(pairwise(grid.rows)) if at > 1 and _heads_matrix(*pair)]
    if not begins or grid.coded:
        yield grid
        return
    captions = grid.captions
    for start, end in zip([0, *begins], [*begins, len(grid.rows)], strict=True):
        rows = grid.rows[start:end]
        last = end == len(grid.rows)
        if rows:
            yield Grid(rows, captions, grid.notes if last else [], notice=grid.notice if not start else None)


def _heads_matrix(row: Row, below: Row) -> bool:
    """Whether a row names an activity and its other cells what the marks below them are of."""
    if len(row) <= _FEWEST_COLUMNS or not row[0].text or kind_of(row[0].text) != "activity":
        return False
    filled = [cell.text for cell in below[1:] if cell.text]
    return bool(filled) and all(map(marks_in, filled))


def _beside(grid: Grid) -> Iterator[Grid]:
    """The tables of a grid whose headers stand in one row, divided by a column in which nothing stands."""
    at = next((at for at, row in enumerate(grid.rows[:_MOST_ROWS_ABOVE]) if len(row) > 2 * _FEWEST_COLUMNS), len(grid.rows))
    head = grid.rows[at] if at < len(grid.rows) else []
    gaps = [
        place
        for place in range(_FEWEST_COLUMNS, len(head) - _FEWEST_COLUMNS)
        if not head[place].text and all(place >= len(row) or not row[place].text for row in grid.rows[at:])
    ]
    edges = [-1, *gaps, len(head)]
    parts = [(before + 1, after) for before, after in pairwise(edges) if after > before + 1]
    if grid.coded or len(parts) < _FEWEST_COLUMNS or not all(is_header(head[slice(*part)]) for part in parts):
        yield grid
        return
    above = [*grid.captions, *(cell for row in grid.rows[:at] for cell in row if cell.text)]
    for begin, end in parts:
        rows = [row[begin:end] for row in grid.rows[at:] if any(cell.text for cell in row[begin:end])]
        yield Grid(rows, above, [] if end < len(head) else grid.notes)
