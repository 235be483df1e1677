"""The class specifications of an American city: a definition, supervision received and exercised, examples of duties."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from tests.generalize.house import House, listed
from tests.generalize.model import Facet, Organization, Position, World
from tests.generalize.style import Style

_RECEIVED = ("Receives direction from {names}.", "Receives general supervision from {names}.", "Reports to {names}.")
_EXERCISED = (
    "Exercises direct supervision over {names}.",
    "Provides direct supervision to {names}.",
    "Directly supervises {names}.",
)
_DUTIES = ("EXAMPLES OF DUTIES", "ESSENTIAL JOB FUNCTIONS", "TYPICAL TASKS", "EXAMPLES OF ESSENTIAL FUNCTIONS")
_LEADS = ("", "Duties may include, but are not limited to, the following:", "The incumbent performs the following tasks:")
_MARKS = ("", "", "• ", "{n}. ")
_TITLES = ("Class Title: {title}", "{title}", "{title}")
_QUALIFICATIONS = ("MINIMUM QUALIFICATIONS", "QUALIFICATIONS", "EMPLOYMENT STANDARDS", "QUALIFICATION GUIDELINES")


def _write(world: World, chance: random.Random) -> str:
    house = House("en", chance, world)
    pick = chance.choice
    wording = [pick(words) for words in (_RECEIVED, _EXERCISED, _DUTIES, _LEADS, _QUALIFICATIONS, _MARKS, _TITLES)]
    lines: list[str] = []
    for organization in world.organizations:
        for position in organization.positions:
            lines += [*_sheet(house, organization, position, wording), ""]
    return "\n".join(lines)


def _sheet(house: House, organization: Organization, position: Position, wording: Sequence[str]) -> Iterator[str]:
    received, exercised, duties, lead, qualifications, mark, titled = wording
    yield organization.name.upper()
    yield "CLASS SPECIFICATION"
    yield ""
    title = titled.format(title=position.name)
    yield title if ":" in title else title.upper()
    if position.reference:
        yield f"Class Code: {position.reference}"
    if position.department:
        yield f"Department: {position.department}"
    yield f"FLSA Status: {house.chance.choice(('Exempt', 'Non-Exempt'))}"
    if position.purpose:
        yield from ("", "DEFINITION", f"{position.purpose}.")
    if position.superiors or position.subordinates:
        yield from ("", "SUPERVISION RECEIVED AND EXERCISED")
        sentences = [received.format(names=listed(position.superiors))] if position.superiors else []
        sentences += [exercised.format(names=listed(position.subordinates))] if position.subordinates else []
        yield " ".join(sentences)
    yield from ("", duties)
    yield from [lead] if lead else []
    yield from (mark.format(n=n) + f"{duty.text}." for n, duty in enumerate(position.duties, 1))
    if position.qualifications:
        yield from ("", qualifications)
        yield from (mark.format(n=n) + f"{text}." for n, text in enumerate(position.qualifications, 1))


STYLE = Style(
    "en_class_specification",
    _write,
    frozenset(
        (
            Facet.NAME,
            Facet.MEMBERSHIP,
            Facet.SUPERIORS,
            Facet.SUBORDINATES,
            Facet.QUALIFICATIONS,
            Facet.PURPOSES,
            Facet.REFERENCES,
        )
    ),
)
