"""The job description of a British public employer: numbered paragraphs under headings, contacts among them, a reference."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import Field, House
from tests.generalize.model import Department, Holder, World
from tests.generalize.style import Style


def _write(world: World, chance: random.Random) -> str:
    house = House("en", chance, world)
    shout = chance.random() < 0.3
    lines: list[str] = []
    for organization in world.organizations:
        company = organization.name.upper() if shout else organization.name
        for holder in organization.sheets:
            lines += [*_post(house, holder, company), ""]
    return "\n".join(lines)


def _post(house: House, holder: Holder, company: str) -> Iterator[str]:
    yield company
    yield ""
    yield "SERVICE PROFILE" if isinstance(holder, Department) else "JOB DESCRIPTION"
    yield ""
    yield f"{house.label('unit' if isinstance(holder, Department) else 'title')}:\t{holder.name}"
    fields = house.fields(holder)
    contacts = [field for field in fields if field.kind in ("internal", "external")]
    for field in fields:
        if field.value and field.kind != "purpose" and field not in contacts:
            yield f"{field.label}:\t{field.value}"
    number = 0
    for field in fields:
        if field.kind == "purpose" or field.items:
            number += 1
            yield ""
            yield f"{number}. {field.label.upper()}"
        if field.kind == "purpose":
            yield f"{number}.1 {field.value}."
        yield from _statements(house, field, number)
    if contacts:
        yield ""
        yield f"{number + 1}. {house.label('contacts').upper()}"
        yield from (f"{field.label}: {field.value}" for field in contacts)


def _statements(house: House, field: Field, number: int) -> Iterator[str]:
    return house.statements(field, lambda place, text: f"{number}.{place.of_all} {text}")


STYLE = Style("en_council_post", _write)
