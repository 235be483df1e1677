"""Labels in brackets, the value behind them or on the next lines, as hotels and chain stores write their manuals."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import House
from tests.generalize.model import Department, Position, World
from tests.generalize.style import Style

_BRACKETS = ("【】", "［］", "〖〗")


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    brackets = chance.choices(_BRACKETS, (5, 2, 1))[0]
    below = chance.random() < 0.4
    lines: list[str] = []
    for organization in world.organizations:
        lines += [f"{organization.name}{house.label('document')}", ""]
        for holder in organization.sheets:
            lines += [*_block(house, holder, brackets, below=below), ""]
    return "\n".join(lines)


def _block(house: House, holder: Department | Position, brackets: str, *, below: bool) -> Iterator[str]:
    def label(text: str) -> str:
        return f"{brackets[0]}{text}{brackets[1]}"

    yield f"{label(house.label('unit' if isinstance(holder, Department) else 'title'))}{holder.name}"
    for field in house.fields(holder):
        if field.value and not (below and field.kind == "purpose"):
            yield f"{label(field.label)}{field.value}"
        elif field.value:
            yield label(field.label)
            yield field.value
        else:
            yield label(field.label)
            yield from house.statements(field, lambda place, text: f"{place.below}、{text}", lambda _, group: f"◆{group}")


STYLE = Style("zh_bracket_blocks", _write)
