"""Nested bullets: a unit, its posts below it, a post's fields below the post, statements below a field; depth is indentation."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import House
from tests.generalize.model import Department, Position, World
from tests.generalize.style import Style

_MARKS = ("●○■-·", "◆➢✓-·", "★●○-*")


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    marks = chance.choice(_MARKS)
    step = chance.choice(("  ", "　", "    "))
    lines: list[str] = []
    for organization in world.organizations:
        lines += [f"{organization.name}{house.label('document')}", ""]
        if organization.heads:
            lines.append(f"{marks[0]}{house.label('leaders')}")
        for head in organization.heads:
            lines += _holder(house, head, marks, step, 1)
        for department in organization.departments:
            lines += _holder(house, department, marks, step, 0)
            for position in department.positions:
                lines += _holder(house, position, marks, step, 1)
    return "\n".join(lines) + "\n"


def _holder(house: House, holder: Department | Position, marks: str, step: str, depth: int) -> Iterator[str]:
    def bullet(below: int, text: str) -> str:
        return f"{step * (depth + below)}{marks[depth + below]} {text}"

    yield bullet(0, holder.name)
    for field in house.fields(holder):
        if field.kind == "department":
            continue
        yield bullet(1, f"{field.label}：{field.value}")
        yield from house.statements(
            field, lambda place, text: bullet(3 if place.group else 2, text), lambda _, group: bullet(2, f"{group}：")
        )


STYLE = Style("zh_bullets", _write)
