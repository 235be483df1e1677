"""A two-column form pasted as a table: tabs or pipes, several statements in one row's cell or a row each."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import House
from tests.generalize.model import EVERYTHING, Department, Facet, Position, World
from tests.generalize.style import Style

_ROWS = ("{label}\t{value}", "| {label} | {value} |", "{label} | {value}", "{label}\n{value}")


def _write(world: World, chance: random.Random) -> str:
    house = House("en", chance, world)
    row = chance.choice(_ROWS)
    numbered = chance.random() < 0.5
    lines: list[str] = []
    for organization in world.organizations:
        lines += [organization.name, house.label("document"), ""]
        for holder in organization.sheets:
            lines += [*_sheet(house, holder, row, numbered=numbered), ""]
    return "\n".join(lines)


def _sheet(house: House, holder: Department | Position, row: str, *, numbered: bool) -> Iterator[str]:
    yield row.format(label=house.label("unit" if isinstance(holder, Department) else "title"), value=holder.name)
    for field in house.fields(holder, empty=True):
        if field.value:
            yield row.format(label=field.label, value=field.value)
            continue
        label = field.label
        for n, text in enumerate(house.stopped([item.text for item in field.items]), 1):
            value = f"{n}. {text}" if numbered else f"• {text}"
            below = row == _ROWS[3] and n > 1
            yield value if below else row.format(label=label, value=value)
            label = ""


STYLE = Style("en_table", _write, EVERYTHING - {Facet.GROUPS})
