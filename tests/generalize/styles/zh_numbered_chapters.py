"""A manual in numbered chapters: 一、 a unit, （一） its functions and posts, 1. fields, 1） statements, ① those of a group."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from tests.generalize.house import Field, House, chinese, circled
from tests.generalize.model import Department, Organization, Position, World
from tests.generalize.style import Style

Mark = Callable[[int], str]
_SCHEMES: tuple[tuple[Mark, ...], ...] = (
    (lambda n: f"{chinese(n)}、", lambda n: f"（{chinese(n)}）", lambda n: f"{n}. ", lambda n: f"{n}）", circled),
    (lambda n: f"{chinese(n)}、", lambda n: f"{n}、", lambda n: f"（{n}）", circled, lambda n: f"{'abcdefgh'[n - 1]}."),
    (lambda n: f"{chinese(n)}、", lambda n: f"（{chinese(n)}）", lambda n: f"{n}.", lambda n: f"({n})", lambda n: f"{n})"),
)


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    marks = chance.choice(_SCHEMES)
    blank = chance.choice(("", "\n"))
    return blank.join(f"{line}\n" for each in world.organizations for line in _organization(house, each, marks)) + "\n"


def _organization(house: House, organization: Organization, marks: tuple[Mark, ...]) -> Iterator[str]:
    yield f"{organization.name}{house.label('document')}"
    number = 0
    if organization.heads:
        number += 1
        yield marks[0](number) + house.label("leaders")
        for place, head in enumerate(organization.heads, 1):
            yield from _position(house, head, marks[1](place), marks)
    for department in organization.departments:
        number += 1
        yield marks[0](number) + department.name
        yield from _department(house, department, marks)


def _department(house: House, department: Department, marks: tuple[Mark, ...]) -> Iterator[str]:
    fields = house.fields(department)
    yield from (f"{field.label}：{field.value}" for field in fields if field.value)
    place = 0
    for field in fields:
        if field.items:
            place += 1
            yield marks[1](place) + field.label
            yield from _statements(house, field, marks[2:])
    for position in department.positions:
        place += 1
        yield from _position(house, position, marks[1](place), marks)


def _position(house: House, position: Position, mark: str, marks: tuple[Mark, ...]) -> Iterator[str]:
    yield mark + position.name
    fields = [field for field in house.fields(position) if field.kind != "department"]
    for place, field in enumerate(fields, 1):
        yield f"{marks[2](place)}{field.label}：{field.value}"
        yield from _statements(house, field, marks[3:])


def _statements(house: House, field: Field, marks: tuple[Mark, ...]) -> Iterator[str]:
    return house.statements(
        field,
        lambda place, text: marks[1 if place.group else 0](place.below) + text,
        lambda number, group: marks[0](number) + group,
    )


STYLE = Style("zh_numbered_chapters", _write)
