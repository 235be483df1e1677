"""Job sheets in traditional characters with the words of Taiwan's forms: numbered sections 壹、一、, approval cells, deputies."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Protocol, cast

from opencc import OpenCC
from pydantic import TypeAdapter

from tests.generalize.house import House, chinese
from tests.generalize.model import Department, Position, World
from tests.generalize.style import Style

_FORMAL = "壹貳參肆伍陸柒捌玖拾"


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


_CONVERTER = cast("_Converter", OpenCC("s2tw"))


def _write(world: World, chance: random.Random) -> str:
    house = House("zh-tw", chance, world)
    sections = chance.choice(("formal", "brackets", "colon"))
    lines: list[str] = []
    for organization in world.organizations:
        lines += [f"{organization.name}{house.label('document')}", ""]
        for holder in organization.sheets:
            lines += [*_sheet(house, holder, sections), ""]
    return "\n".join(lines)


def _sheet(house: House, holder: Department | Position, sections: str) -> Iterator[str]:
    yield f"{house.label('unit' if isinstance(holder, Department) else 'title')}：{holder.name}"
    found = house.fields(holder, empty=True)
    yield from (f"{field.label}：{field.value}" for field in found if field.value and field.kind != "purpose")
    for number, field in enumerate((field for field in found if field.items or field.kind == "purpose"), 1):
        yield {
            "formal": f"{_FORMAL[number - 1]}、{field.label}",
            "brackets": f"【{field.label}】",
            "colon": f"{field.label}：",
        }[sections]
        if field.value:
            yield f"{field.value}。"
        yield from house.statements(
            field,
            lambda place, text: f"（{chinese(place.below)}）{text}" if place.group else f"{chinese(place.below)}、{text}",
            lambda number, group: f"{chinese(number)}、{group}",
        )


def _adapt(world: World, _chance: random.Random) -> World:
    """All of it in traditional characters."""
    kind = TypeAdapter(World)
    return kind.validate_json(_CONVERTER.convert(kind.dump_json(world).decode()))


STYLE = Style("zh_traditional", _write, adapt=_adapt)
