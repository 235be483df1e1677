"""Cells that name departments: several of them, paths of them, and which column holds the others' units."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from app.language.script import aligned
from app.reading.names import is_unit
from app.reading.tables.grid import Cell

PLACES = ("level", "department")
"""Kinds of columns that say where a row stands."""
_SEVERAL = re.compile(r" *[;；] *")
_COMMAS = re.compile(r" *[,，] *")
_STEPS = re.compile(r" *[/\\>＞→»|] *| +[-–—] +|(?<=[\u3400-\u9fff])[-–—_](?=[\u3400-\u9fff])")


def outer_columns(kinds: Sequence[str], columns: Sequence[Sequence[str]]) -> set[int]:
    """The columns right of one of departments whose units hold those departments: each of them has one, which has several."""
    found: set[int] = set()
    inner = kinds.index("department") if "department" in kinds else len(kinds)
    for place in range(inner + 1, len(kinds)):
        pairs = set(zip(columns[inner], columns[place], strict=True))
        inside, outside = ({pair[side] for pair in pairs} for side in (0, 1))
        if kinds[place] == "level" and "" not in inside | outside and len(pairs) == len(inside) > len(outside):
            found.add(place)
    return found


def divides(kinds: Sequence[str], columns: Sequence[Sequence[str]]) -> set[int]:
    """The columns of departments whose values are paths: their parts are units, or begin several values."""
    found: set[int] = set()
    for place, kind in enumerate(kinds):
        if kind not in PLACES:
            continue
        values = {value for said in columns[place] for value in _departments(said) if value}
        parts = [_STEPS.split(value) for value in values]
        deep = [steps for steps in parts if len(steps) > 1]
        firsts = Counter(steps[0] for steps in parts)
        if any(firsts[steps[0]] > 1 or is_unit(aligned(steps[0]), steps[0]) for steps in deep):
            found.add(place)
    return found


def _departments(text: str) -> list[str]:
    """The departments that a cell lists; after commas only paths that begin alike, because a unit's name may hold one."""
    found = _COMMAS.split(text)
    roots = {_STEPS.split(path)[0] for path in found}
    alike = len(found) > 1 and len(roots) == 1 and len({*found}) > 1
    return found if alike else _SEVERAL.split(text)


def path_of(cell: Cell, *, divided: bool) -> list[Cell]:
    """The units of a cell, the outermost first; of several departments the first, which is the main one."""
    first = _departments(cell.text)[0]
    if not divided:
        return [Cell(first, cell.start, cell.start + len(first))]
    steps: list[Cell] = []
    position = 0
    for divider in [*_STEPS.finditer(first), None]:
        stop = divider.start() if divider else len(first)
        if position < stop:
            steps.append(Cell(first[position:stop], cell.start + position, cell.start + stop))
        position = divider.end() if divider else stop
    return steps
