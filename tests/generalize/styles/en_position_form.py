"""The position description form of a North American employer: a block of short fields, then headed lists."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import Field, House, letter
from tests.generalize.model import Department, Holder, Organization, World
from tests.generalize.style import Style


def _write(world: World, chance: random.Random) -> str:
    house = House("en", chance, world)
    mark = chance.choice(("{n}. ", "{n}) ", "• ", "- ", "* "))
    shout = chance.random() < 0.4
    employer = chance.random() < 0.4
    lines: list[str] = []
    for organization in world.organizations:
        lines += _organization(house, organization, mark, shout=shout, employer=employer)
    return "\n".join(lines) + "\n"


def _organization(house: House, organization: Organization, mark: str, *, shout: bool, employer: bool) -> Iterator[str]:
    yield organization.name
    yield house.label("document")
    yield ""
    for holder in organization.sheets:
        yield from _sheet(house, holder, organization.name if employer else "", mark, shout=shout)
        yield ""


def _sheet(house: House, holder: Holder, company: str, mark: str, *, shout: bool) -> Iterator[str]:
    yield "DEPARTMENT DESCRIPTION" if isinstance(holder, Department) else "POSITION DESCRIPTION"
    yield f"{house.label('unit' if isinstance(holder, Department) else 'title')}: {holder.name}"
    if company:
        yield f"Organization: {company}"
    fields = house.fields(holder, empty=True)
    yield from (f"{field.label}: {field.value}" for field in fields if field.value and field.kind != "purpose")
    if not isinstance(holder, Department):
        yield f"FLSA Status: {house.chance.choice(('Exempt', 'Non-exempt'))}"
    for field in fields:
        if field.kind == "purpose" or field.items:
            yield ""
            yield field.label.upper() if shout else f"{field.label}:"
            yield from [f"{field.value}."] if field.kind == "purpose" else _statements(house, field, mark)


def _statements(house: House, field: Field, mark: str) -> Iterator[str]:
    return house.statements(
        field,
        lambda place, text: mark.format(n=place.below) + text,
        lambda number, group: f"{letter(number).upper()}. {group}",
    )


STYLE = Style("en_position_form", _write)
