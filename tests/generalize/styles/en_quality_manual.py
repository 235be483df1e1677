"""A quality manual's chapter on responsibility and authority: a control block, dotted numbers, lettered statements."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import House, letter
from tests.generalize.model import EVERYTHING, Department, Facet, Organization, Position, World
from tests.generalize.style import Style


def _write(world: World, chance: random.Random) -> str:
    house = House("en", chance, world)
    chapter = chance.choice((4, 5, 6))
    lines: list[str] = []
    for organization in world.organizations:
        lines += [*_block(house, organization), *_chapter(house, organization, chapter), ""]
    return "\n".join(lines)


def _block(house: House, organization: Organization) -> Iterator[str]:
    yield organization.name
    yield "QUALITY MANUAL"
    yield f"Document No.: QM-{house.chance.randint(1, 40):02}    Revision: {house.chance.choice('ABCD')}    Page: 1 of 9"
    yield "Prepared by: J. Whitlow    Approved by: R. Castellane    Effective date: 12 March 2024"
    yield ""


def _chapter(house: House, organization: Organization, chapter: int) -> Iterator[str]:
    yield f"{chapter} RESPONSIBILITY AND AUTHORITY"
    yield f"This chapter states the responsibilities, authority and reporting lines at {organization.name}."
    yield ""
    for section, holder in enumerate(organization.sheets, 1):
        yield f"{chapter}.{section} {holder.name}"
        yield from _section(house, holder, f"{chapter}.{section}")
        yield ""


def _section(house: House, holder: Department | Position, number: str) -> Iterator[str]:
    for place, field in enumerate(house.fields(holder), 1):
        yield f"{number}.{place} {field.label}: {field.value}".rstrip()
        yield from house.statements(field, lambda place, text: f"{letter(place.of_all)}) {text}", lambda _, group: f"{group}:")


STYLE = Style("en_quality_manual", _write, EVERYTHING - {Facet.GROUPS})
