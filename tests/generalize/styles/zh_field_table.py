"""A sheet a post, pasted from a word processor's table: label and value in neighbouring cells, or each cell on its own line."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from tests.generalize.house import Field, House, chinese
from tests.generalize.model import Department, Position, World
from tests.generalize.style import Style


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    paste = chance.choice((_in_pairs, _cell_a_line, _row_a_line))
    lines: list[str] = []
    for organization in world.organizations:
        lines += [f"{organization.name}{house.label('document')}", ""]
        for holder in organization.sheets:
            lines += [*_sheet(house, holder, paste), ""]
    return "\n".join(lines)


Paste = Callable[[list[tuple[str, str]]], Iterator[str]]


def _sheet(house: House, holder: Department | Position, paste: Paste) -> Iterator[str]:
    """Short cells first, in rows of two fields; then one row for each long field."""
    fields = house.fields(holder, empty=True)
    short = [(house.label("unit" if isinstance(holder, Department) else "title"), holder.name)]
    short += [(field.label, field.value) for field in fields if field.value and field.kind != "purpose"]
    yield from paste(short)
    for field in fields:
        if field.kind == "purpose":
            yield from paste([(field.label, field.value)])
        elif field.items:
            yield from _statements(house, field, paste)


def _in_pairs(cells: list[tuple[str, str]]) -> Iterator[str]:
    """Two fields a row, tabs between the cells."""
    for start in range(0, len(cells), 2):
        yield "\t".join(cell for pair in cells[start : start + 2] for cell in pair)


def _cell_a_line(cells: list[tuple[str, str]]) -> Iterator[str]:
    """What is left when a table is pasted into plain text: each cell a paragraph."""
    for label, value in cells:
        yield label
        yield value


def _row_a_line(cells: list[tuple[str, str]]) -> Iterator[str]:
    for label, value in cells:
        yield f"{label}\t{value}"


def _statements(house: House, field: Field, paste: Paste) -> Iterator[str]:
    """The label's cell, then the statements of the cell beside it, numbered; a group is a line of its own above them."""
    lines = list(
        house.statements(
            field,
            lambda place, text: f"{place.below}{'）' if place.group else '、'}{text}",
            lambda number, group: f"{chinese(number)}、{group}",
        )
    )
    if paste is _cell_a_line:
        yield field.label
        yield from lines
    else:
        yield f"{field.label}\t{lines[0]}"
        yield from (f"\t{line}" if paste is _row_a_line else line for line in lines[1:])


STYLE = Style("zh_field_table", _write)
