"""Matrices of who does what: rows of activities or duties, columns of posts or departments, a mark where they meet.

RACI letters and their Chinese words, and marks such as ● and ○ whose meaning a legend beside the matrix tells. Without one,
a full mark is who does it, a hollow one who assists. Who is only informed has no duty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from app.language.script import aligned
from app.reading.model import DepartmentRead, PositionRead, Span, Statement
from app.reading.names import is_title, is_unit
from app.reading.rules import compact, ending, words
from app.reading.tables.grid import Cell, Grid, Row, on_one_line
from graph_model.vocabulary import Involvement

_INVOLVEMENTS: tuple[Involvement, ...] = ("lead", "perform", "approve", "supervise", "assist", "participate")
_STRENGTH = ("lead", "approve", "perform", "supervise", "assist", "participate", "none")
_TABLE = "marks.tsv"
_DIVIDER = re.compile(r"[/、,，;；+&|\s]+")
_LETTERS = re.compile(r"[raciscv]{2,3}")
_NUMBER = re.compile(r"[\d.]+|[一二三四五六七八九十]+")
_COUNTED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})(?:[、.](?!\d)\s*| +)(?=[^\d\s])")
_MEANS = r"\s*(?:[=:：—–-]+|表示|代表|为|指|is|means|\()?\s*"
_LONGEST_NAME = 40
_MOST_ROWS_ABOVE = 6
_MOSTLY = 0.9
_COUNTS = frozenset("1")
"""A mark that may count as well."""


@dataclass(slots=True)
class Matrix:
    """The holders that are its columns, with their duties, and where it stands."""

    departments: list[DepartmentRead]
    positions: list[PositionRead]
    start: int
    end: int


def matrix_in(grid: Grid) -> Matrix | None:
    """The matrix that a grid is; None where it is none."""
    for at in range(min(len(grid.rows) - 2, _MOST_ROWS_ABOVE)):
        if found := _read(grid, at):
            return found
    return None


def _read(grid: Grid, at: int) -> Matrix | None:
    header, body = grid.rows[at], grid.rows[at + 1 :]
    columns = [place for place in range(1, len(header)) if _is_marked(header[place], place, body)]
    rows = [row for row in body if any(place < len(row) and row[place].text for place in columns)]
    if len(columns) < 2 or len(rows) < 2:
        return None
    marks = {mark for row in rows for place in columns if place < len(row) for mark in marks_in(row[place].text)}
    legend = _legend([*grid.captions, *grid.notes, *(row[0] for row in grid.rows[:at] + body if len(row) == 1)])
    meaning = {mark: legend.get(mark) or _meaning(mark) for mark in marks}
    if not _is_assignment(meaning, [header[place] for place in columns], legend):
        return None
    labels = [place for place in range(columns[0]) if any(place < len(row) and row[place].text for row in rows)]
    if _COUNTS & marks and (len(marks) > 1 or _names_posts(rows, labels)):
        return None
    duties: dict[int, list[Statement]] = {place: [] for place in columns}
    for row, activity in _activities(body, labels, columns):
        for place in columns:
            said = [meaning[mark] for mark in marks_in(row[place].text)] if place < len(row) else []
            taken = min(said, key=_STRENGTH.index, default="none")
            if taken != "none":
                involvement = next(one for one in _INVOLVEMENTS if one == taken)
                duties[place].append(replace(activity, involvement=involvement))
    return _matrix(grid, header, duties, _units_above(grid.rows[at - 1], header, columns) if at else {})


def _names_posts(rows: Sequence[Row], labels: Sequence[int]) -> bool:
    """Whether the rows are posts or units, so that ones count these: no row is something to do."""
    said = [row[labels[-1]] for row in rows if labels and labels[-1] < len(row)]
    return not said or any(is_title(aligned(cell.text), cell.text) or is_unit(aligned(cell.text), cell.text) for cell in said)


def _units_above(above: Row, header: Row, columns: Sequence[int]) -> dict[int, Cell]:
    """The unit over each column where the row above the header names units, once for all of its posts or over each of them."""
    if not 1 < len(above) <= len(header):
        return {}
    found: dict[int, Cell] = {}
    for place in columns:
        unit = above[place] if place < len(above) and above[place].text else found.get(place - 1)
        if unit is None or unit.text == header[place].text or not is_unit(aligned(unit.text), unit.text):
            return {}
        found[place] = unit
    return found


def _matrix(grid: Grid, header: Row, duties: dict[int, list[Statement]], units: dict[int, Cell]) -> Matrix:
    found = Matrix([], [], grid.rows[0][0].start, grid.rows[-1][-1].end)
    for unit in {on_one_line(cell.text): cell for cell in reversed(units.values())}.values():
        where = Span(start=unit.start, end=unit.end)
        found.departments.insert(0, DepartmentRead(name=on_one_line(unit.text), evidence=where))
    for place, statements in duties.items():
        cell = header[place]
        name = on_one_line(cell.text)
        where = Span(start=cell.start, end=cell.end)
        form = aligned(name)
        unit = on_one_line(units[place].text) if place in units else None
        if unit is None and not is_title(form, name) and (is_unit(form, name) or ending("names.tsv", "unit", compact(form))):
            found.departments.append(DepartmentRead(name=name, duties=statements, evidence=where))
        else:
            found.positions.append(PositionRead(title=name, department=unit, duties=statements, evidence=where, tabular=True))
    return found


def _is_marked(head: Cell, place: int, body: Sequence[Row]) -> bool:
    """Whether a column names a holder and holds marks only."""
    filled = [row[place].text for row in body if place < len(row) and row[place].text]
    if not head.text or marks_in(head.text) or len(head.text) > _LONGEST_NAME or _NUMBER.fullmatch(head.text) or not filled:
        return False
    return sum(1 for text in filled if marks_in(text)) >= _MOSTLY * len(filled)


def marks_in(text: str) -> list[str]:
    """The marks of a cell: R/A, RA, 负责、批准, ●; empty where anything else stands in it."""
    form = aligned(text).strip("()[] ")
    if not form or len(form) > _LONGEST_NAME:
        return []
    pieces = list(form) if _LETTERS.fullmatch(form) else [piece for piece in _DIVIDER.split(form) if piece]
    return pieces if all(piece in _known() for piece in pieces) else []


@cache
def _known() -> dict[str, str]:
    """Each mark and what it means by itself."""
    found: dict[str, str] = {}
    for kind in (*_STRENGTH, "solid", "hollow"):
        found.update(dict.fromkeys(words(_TABLE, kind), kind))
    return found


def _meaning(mark: str) -> str:
    return {"solid": "perform", "hollow": "assist"}.get(_known()[mark], _known()[mark])


def _legend(lines: Iterable[Cell]) -> dict[str, str]:
    """What the lines beside a matrix say that its marks mean."""
    found: dict[str, str] = {}
    symbols = "".join(mark for mark, kind in _known().items() if kind in ("solid", "hollow") and not mark.isalpha())
    pattern = re.compile(rf"([{symbols}]|\b[raciscv]\b(?=\s*[=:(—–-])){_MEANS}([^{symbols},;、。()\s]{{1,24}})")
    for line in lines:
        for said in pattern.finditer(aligned(line.text)):
            text = compact(said[2])
            hits = [(len(word), kind) for word, kind in _known().items() if len(word) > 1 and word in text and kind in _STRENGTH]
            if hits:
                found.setdefault(said[1], max(hits)[1])
    return found


def _is_assignment(meaning: dict[str, str], holders: Sequence[Cell], legend: dict[str, str]) -> bool:
    """Whether marks and names show who does what: RACI letters or words, a legend, or ticks under posts and departments."""
    letters = {mark for mark in meaning if len(mark) == 1 and mark.isascii()}
    spoken = {mark for mark in meaning if len(mark) > 1}
    named = sum(1 for cell in holders if is_unit(aligned(cell.text), cell.text) or is_title(aligned(cell.text), cell.text))
    if {"r", "a"} <= letters or (letters & {"r", "a"} and letters & {"c", "i"}):
        return True
    return bool(spoken and len(set(meaning.values())) > 1) or bool(set(meaning) & set(legend)) or named * 2 >= len(holders)


def _activities(body: Sequence[Row], labels: Sequence[int], columns: Sequence[int]) -> Iterator[tuple[Row, Statement]]:
    """Each row with what it assigns: its last text before the marks, with its number and the group that it stands in."""
    group: str | None = None
    for row in body:
        texts = [row[place] for place in labels if place < len(row) and row[place].text]
        number = next((cell.text for cell in texts if _NUMBER.fullmatch(cell.text)), None)
        said = [cell for cell in texts if not _NUMBER.fullmatch(cell.text)]
        if not said:
            continue
        if not any(place < len(row) and row[place].text for place in columns):
            group = on_one_line(said[0].text) if len(row) > 1 or len(said[0].text) <= _LONGEST_NAME else group
            continue
        group = on_one_line(said[0].text) if len(said) > 1 else group
        last, counted = said[-1], _COUNTED.match(said[-1].text)
        begin = counted.end() if counted and number is None else 0
        where = Span(start=last.start + begin, end=last.end)
        number = counted["number"] if begin and counted else number
        yield row, Statement(text=on_one_line(last.text[begin:]), number=number, group=group, evidence=where)
