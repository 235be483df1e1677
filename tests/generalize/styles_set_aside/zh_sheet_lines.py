"""One sheet a post, label and value on a line, statements numbered below: the plainest form there is."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import House, chinese
from tests.generalize.model import Department, Position, World
from tests.generalize.style import Style

_MARKS = ("{n}、", "{n}.", "（{n}）", "{n}）", "({n})")


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    mark = chance.choice(_MARKS)
    colon = chance.choice(("：", "：", ":", "： "))
    rule = chance.choice(("", "-" * 20, "=" * 30))
    lines: list[str] = []
    for organization in world.organizations:
        lines += [organization.name, house.label("document"), ""]
        for holder in organization.sheets:
            lines += [*_sheet(house, holder, mark, colon), rule]
    return "\n".join(lines) + "\n"


def _sheet(house: House, holder: Department | Position, mark: str, colon: str) -> Iterator[str]:
    yield f"{house.label('unit' if isinstance(holder, Department) else 'title')}{colon}{holder.name}"
    for field in house.fields(holder, empty=True):
        yield f"{field.label}{colon}{field.value}"
        yield from house.statements(
            field,
            lambda place, text: mark.format(n=place.below) + text,
            lambda number, group: f"{chinese(number)}、{group}",
        )


STYLE = Style("zh_sheet_lines", _write)
