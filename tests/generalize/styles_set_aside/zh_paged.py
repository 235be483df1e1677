"""A printed manual turned into text: running heads, page numbers and footers between the lines and inside sentences."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import House, chinese
from tests.generalize.model import Department, Organization, Position, World
from tests.generalize.page import paged
from tests.generalize.style import Style

_FEET = ("第 {n} 页", "第{n}页 共{total}页", "- {n} -", "{n} / {total}", "—{n}—")


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    foot, total = chance.choice(_FEET), chance.randint(30, 90)
    lines: list[str] = []
    for organization in world.organizations:
        head = f"{organization.name}{house.label('document')}"
        running = chance.choice(([], [head], [head, "内部资料　注意保存"]))

        def mark(page: int, running: list[str] = running) -> list[str]:
            return [foot.format(n=page, total=total), *running]

        lines += [head, *paged(_lines(house, organization), chance, mark, split=_in_the_middle)]
    return "\n".join(lines) + "\n"


def _in_the_middle(line: str) -> tuple[str, str] | None:
    return (line[: len(line) // 2], line[len(line) // 2 :]) if len(line) > 16 and "：" not in line else None


def _lines(house: House, organization: Organization) -> Iterator[str]:
    for number, holder in enumerate(organization.sheets, 1):
        yield f"{chinese(number)}、{holder.name}"
        yield from _sheet(house, holder)


def _sheet(house: House, holder: Department | Position) -> Iterator[str]:
    for place, field in enumerate(house.fields(holder), 1):
        yield f"（{chinese(place)}）{field.label}：{field.value}"
        yield from house.statements(field, lambda place, text: f"{place.below}．{text}", lambda _, group: f"{group}：")


STYLE = Style("zh_paged", _write)
