"""A short roster: units as headings, each post on a line with whom it reports to in brackets or behind a dash, duties below."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import House
from tests.generalize.model import Department, Facet, Position, World
from tests.generalize.style import Style

_POSTS = (
    "{title} (reports to {names})",
    "{title} - reports to {names}",
    "{title} (reporting to {names})",
    "{title}, reports to {names}",
)


def _write(world: World, chance: random.Random) -> str:
    house = House("en", chance, world)
    post, mark = chance.choice(_POSTS), chance.choice(("- ", "* ", "• ", "{n}. "))
    lines: list[str] = []
    for organization in world.organizations:
        lines += [f"{organization.name}: {chance.choice(('who does what', 'roles and reporting lines', 'roles'))}", ""]
        for head in organization.heads:
            lines += [*_post(house, head, post, mark), ""]
        for department in organization.departments:
            if department.says or department.positions:
                lines += [*_unit(house, department, mark), ""]
            for position in department.positions:
                lines += [*_post(house, position, post, mark), ""]
    return "\n".join(lines)


def _unit(house: House, department: Department, mark: str) -> Iterator[str]:
    yield department.name.upper()
    yield from _duties(house, department, mark)


def _post(house: House, position: Position, pattern: str, mark: str) -> Iterator[str]:
    names = " and ".join(f"the {name}" for name in position.superiors)
    yield pattern.format(title=position.name, names=names) if names else position.name
    yield from _duties(house, position, mark)
    if position.subordinates:
        yield f"{house.label('subordinate')}: {house.names(position.subordinates)}"


def _duties(house: House, holder: Department | Position, mark: str) -> Iterator[str]:
    texts = house.stopped([duty.text for duty in holder.duties])
    yield from (mark.format(n=n) + text for n, text in enumerate(texts, 1))


STYLE = Style(
    "en_roster",
    _write,
    frozenset((Facet.NAME, Facet.DEPARTMENTS, Facet.MEMBERSHIP, Facet.SUPERIORS, Facet.SUBORDINATES)),
)
