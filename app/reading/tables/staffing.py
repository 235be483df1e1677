"""Matrices of staff: rows of units, columns of posts, and how many of each post a unit has where they meet (定编表)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.language.script import aligned
from app.reading.model import DepartmentRead, PositionRead, Span
from app.reading.names import is_empty, is_title, is_unit
from app.reading.rules import compact, words
from app.reading.tables.grid import Cell, Grid, Row, on_one_line
from app.reading.tables.matrices import Matrix

_FEWEST = 2
_MOSTLY = 0.6
_MOST_ROWS_ABOVE = 3


def staffing_in(grid: Grid) -> Matrix | None:
    """The units and posts of such a matrix with their numbers; None where a grid is none."""
    for at in range(min(len(grid.rows) - _FEWEST, _MOST_ROWS_ABOVE)):
        header = grid.rows[at]
        body = [row for row in grid.rows[at + 1 :] if len(row) > 1 and row[0].text and not _adds_up(row[0])]
        posts = [place for place, cell in enumerate(header) if place and cell.text and not _adds_up(cell)]
        titles = sum(1 for place in posts if _is(is_title, header[place]))
        units = sum(1 for row in body if _is(is_unit, row[0]))
        if titles < max(_FEWEST, _MOSTLY * len(posts)) or units < max(_FEWEST, _MOSTLY * len(body)):
            continue
        if all(_is_count(cell) for row in body for cell in row[1:]) and any(
            _number(row, place) for row in body for place in posts
        ):
            return _matrix(grid, header, body, posts)
    return None


def _matrix(grid: Grid, header: Row, body: Sequence[Row], posts: Sequence[int]) -> Matrix:
    found = Matrix([], [], grid.rows[0][0].start, grid.rows[-1][-1].end)
    totals = [place for place, cell in enumerate(header) if place and _adds_up(cell)]
    for row in body:
        unit = on_one_line(row[0].text)
        whole = next((number for place in totals if (number := _number(row, place))), None)
        where = Span(start=row[0].start, end=row[-1].end)
        found.departments.append(DepartmentRead(name=unit, headcount=whole, evidence=where))
        for place in posts:
            if number := _number(row, place):
                title = on_one_line(header[place].text)
                found.positions.append(
                    PositionRead(title=title, department=unit, headcount=number, described=False, evidence=where, tabular=True)
                )
    return found


def _is(kind: Callable[[str, str], bool], cell: Cell) -> bool:
    return kind(aligned(cell.text), cell.text)


def _adds_up(cell: Cell) -> bool:
    return compact(aligned(cell.text)) in words("tables.tsv", "total")


def _is_count(cell: Cell) -> bool:
    return not cell.text or cell.text.strip().isdecimal() or is_empty(aligned(cell.text))


def _number(row: Row, place: int) -> int | None:
    """How many stand there; None where nobody does."""
    said = row[place].text.strip() if place < len(row) else ""
    return int(said) or None if said.isdecimal() and said.isascii() else None
