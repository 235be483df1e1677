"""A plain text file as mail programs and old systems keep it: capitals, underlines, indentation, lines broken at 72 columns."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import Field, House, Place
from tests.generalize.model import Department, Position, World
from tests.generalize.page import wrapped
from tests.generalize.style import Style


def _write(world: World, chance: random.Random) -> str:
    house = House("en", chance, world)
    width = chance.choice((64, 72, 78))
    mark = chance.choice(("- ", "* ", "{n}. ", "({n}) "))
    lines: list[str] = []
    for organization in world.organizations:
        title = f"{organization.name.upper()} - {house.label('document').upper()}"
        lines += [title, "=" * len(title), ""]
        for holder in organization.sheets:
            lines += [*_sheet(house, holder, width, mark), ""]
    return "\n".join(lines)


def _sheet(house: House, holder: Department | Position, width: int, mark: str) -> Iterator[str]:
    yield holder.name.upper()
    yield "-" * len(holder.name)
    for field in house.fields(holder):
        if field.value and field.kind == "purpose":
            yield from wrapped(f"  {field.label}: {field.value}.", width, "    ")
        elif field.value:
            yield from wrapped(f"  {field.label + ':':24} {field.value}", width, " " * 27)
    for field in house.fields(holder):
        if field.items:
            yield ""
            yield f"  {field.label}"
            yield from _statements(house, field, width, mark)


def _statements(house: House, field: Field, width: int, mark: str) -> Iterator[str]:
    def statement(place: Place, text: str) -> str:
        bullet = " " * (6 if place.group else 4) + mark.format(n=place.below)
        return "\n".join(wrapped(bullet + text, width, " " * len(bullet)))

    return house.statements(field, statement, lambda _, group: f"    {group}:")


STYLE = Style("en_plain_text", _write)
