"""The role profiles of a charity: accountable to whom, responsible for whom, numbered key result areas, values at the end."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from tests.generalize.house import Field, House
from tests.generalize.model import Facet, Position, World
from tests.generalize.style import Style

_WORDS = {
    "head": ("Role Profile", "ROLE DESCRIPTION", "Role Profile and Person Specification"),
    "title": ("Role", "Role title", "Post"),
    "department": ("Team", "Directorate", "Function"),
    "superior": ("Accountable to", "Accountable to", "Reporting to"),
    "subordinate": ("Responsible for", "Responsible for", "Line management of"),
    "purpose": ("Purpose of the role", "Role purpose", "Why this role exists"),
    "duties": ("Key Result Areas", "Key result areas and accountabilities", "Areas of responsibility"),
    "indicators": ("Success measures", "How success will be measured", "Performance indicators"),
    "qualifications": ("Person specification", "Knowledge, skills and experience", "What you will bring"),
}
_AREAS = ("KRA {n}: {name}", "Key Result Area {n} – {name}", "{n}. {name}")
_VALUES = (
    "Our values",
    "Flexibility clause",
    "Safeguarding",
)
_SAID = {
    "Our values": "All of our people are expected to act with kindness, openness and courage.",
    "Flexibility clause": "This profile is not exhaustive and may be reviewed in consultation with the role holder.",
    "Safeguarding": "We are committed to keeping children and adults at risk safe, and all appointments are subject to checks.",
}


def _write(world: World, chance: random.Random) -> str:
    house = House("en", chance, world)
    words = {kind: chance.choice(each) for kind, each in _WORDS.items()}
    area, bullet = chance.choice(_AREAS), chance.choice(("• ", "- ", "* "))
    closing = chance.sample(_VALUES, 2)
    lines: list[str] = []
    for organization in world.organizations:
        for position in organization.positions:
            lines += [organization.name, words["head"], "", *_sheet(house, position, words, (area, bullet)), ""]
            for name in closing:
                lines += [name, _SAID[name], ""]
    return "\n".join(lines)


def _sheet(house: House, position: Position, words: dict[str, str], forms: tuple[str, str]) -> Iterator[str]:
    area, bullet = forms
    yield f"{words['title']}: {position.name}"
    for kind, value in (
        ("department", position.department or ""),
        ("superior", house.names(position.superiors)),
        ("subordinate", house.names(position.subordinates)),
    ):
        if value:
            yield f"{words[kind]}: {value}"
    yield f"Hours: {house.chance.choice(('35 hours per week', '21 hours per week (0.6 FTE)'))}"
    if position.purpose:
        yield from ("", words["purpose"], f"{position.purpose}.")
    yield from ("", words["duties"])
    yield from house.statements(
        Field("duties", "", items=position.duties),
        lambda place, text: f"{place.group}.{place.below} {text}" if place.group else f"{place.of_all}. {text}",
        lambda n, name: area.format(n=n, name=name),
    )
    for kind in ("indicators", "qualifications"):
        texts: Sequence[str] = getattr(position, kind)
        if texts:
            yield from ("", words[kind])
            yield from ["Essential"] if kind == "qualifications" else []
            yield from (bullet + text for text in house.stopped(texts))


STYLE = Style(
    "en_role_profile",
    _write,
    frozenset(
        (
            Facet.NAME,
            Facet.MEMBERSHIP,
            Facet.SUPERIORS,
            Facet.SUBORDINATES,
            Facet.PURPOSES,
            Facet.GROUPS,
            Facet.INDICATORS,
            Facet.QUALIFICATIONS,
        )
    ),
)
