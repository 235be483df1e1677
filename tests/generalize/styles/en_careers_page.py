"""A careers page: one advertisement after another, the team and place in a line, "you'll report to" in a sentence, a button."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from tests.generalize.house import House, listed
from tests.generalize.model import Facet, Position, World
from tests.generalize.style import Style

_TITLES = ("Careers at {name}", "Join us at {name}", "Current openings at {name}")
_LINES = ("Team: {unit}", "{unit} · Full-time · On site", "Department: {unit} | Location: Head office")
_NO_UNIT = "Full-time · On site"
_SUPERIOR = (
    "You'll report to {names}.",
    "This role reports to {names}.",
    "Reporting to {names}, you will be part of a friendly team.",
)
_SUBORDINATE = ("You'll manage {names}.", "You will lead {names}.", "{names} will report to you.")
_PURPOSE = ("About the role", "The role", "Role overview")
_DUTIES = ("What you'll do", "What you'll be doing", "Day to day, you will")
_QUALIFICATIONS = ("What you'll bring", "What we're looking for", "About you")
_BENEFITS = ("What we offer", "Perks and benefits", "Why join us?")
_OFFERS = ("25 days of holiday plus bank holidays", "A pension scheme", "Cycle to work scheme")
_BUTTONS = ("Apply now", "Apply for this job", "Send us your CV")


def _write(world: World, chance: random.Random) -> str:
    house = House("en", chance, world)
    forms = [
        chance.choice(each) for each in (_LINES, _SUPERIOR, _SUBORDINATE, _PURPOSE, _DUTIES, _QUALIFICATIONS, _BENEFITS, _BUTTONS)
    ]
    title, bullet = chance.choice(_TITLES), chance.choice(("• ", "- ", "* "))
    lines: list[str] = []
    for organization in world.organizations:
        lines += [title.format(name=organization.name), "", f"We are always looking for good people at {organization.name}.", ""]
        for position in organization.positions:
            lines += [*_advertisement(house, position, forms, bullet), ""]
    return "\n".join(lines)


def _advertisement(house: House, position: Position, forms: Sequence[str], bullet: str) -> Iterator[str]:
    line, superior, subordinate, purpose, duties, qualifications, benefits, button = forms
    yield position.name
    yield line.format(unit=position.department) if position.department else _NO_UNIT
    yield ""
    if position.purpose:
        yield from (purpose, f"{position.purpose}.")
    said = [superior.format(names=listed(position.superiors))] if position.superiors else []
    if position.subordinates:
        sentence = subordinate.format(names=listed(position.subordinates))
        said.append(sentence[0].upper() + sentence[1:])
    if said:
        yield " ".join(said)
    yield from ("", duties)
    yield from (bullet + text for text in house.stopped([duty.text for duty in position.duties]))
    if position.qualifications:
        yield from ("", qualifications)
        yield from (bullet + text for text in house.stopped(position.qualifications))
    if house.chance.random() < 0.6:
        yield from ("", benefits, *(bullet + text for text in house.chance.sample(_OFFERS, 2)))
    yield from ("", button)


STYLE = Style(
    "en_careers_page",
    _write,
    frozenset((Facet.NAME, Facet.MEMBERSHIP, Facet.SUPERIORS, Facet.SUBORDINATES, Facet.PURPOSES, Facet.QUALIFICATIONS)),
)
