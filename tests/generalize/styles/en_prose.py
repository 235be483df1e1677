"""A staff handbook in sentences: who reports to whom, who supervises whom, and what each is responsible for, without labels."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from tests.generalize.house import listed
from tests.generalize.model import Department, Facet, Organization, Position, World
from tests.generalize.style import Style

_WORDINGS = {
    "superior": (
        "The {title} reports to {names}.",
        "The {title} reports directly to {names}.",
        "The {title} is accountable to {names}.",
    ),
    "subordinate": (
        "The {title} supervises {names}.",
        "{names_first} report to the {title}.",
        "The {title} directly manages {names}.",
    ),
    "dotted": ("The {title} also has a dotted line to {names}.", "The {title} reports functionally to {names} as well."),
    "duties": (
        "The duties of the {title} are to {deeds}.",
        "The {title} is expected to {deeds}.",
        "The {title}'s responsibilities are to {deeds}.",
    ),
    "unit": ("The {unit} exists to {deeds}.", "The functions of the {unit} are to {deeds}."),
}


def _write(world: World, chance: random.Random) -> str:
    wording = {key: chance.choice(words) for key, words in _WORDINGS.items()}
    lines: list[str] = []
    for organization in world.organizations:
        lines += [f"{organization.name} Staff Handbook", "", *_organization(organization, wording)]
    return "\n".join(lines)


def _organization(organization: Organization, wording: dict[str, str]) -> Iterator[str]:
    for head in organization.heads:
        yield " ".join(_position(head, wording))
        yield ""
    for department in organization.departments:
        said = " ".join(_department(department, wording))
        if said:
            yield said
            yield ""
        for position in department.positions:
            yield " ".join(_position(position, wording))
            yield ""


def _department(department: Department, wording: dict[str, str]) -> Iterator[str]:
    if department.parent:
        yield f"The {department.name} is part of the {department.parent}."
    if department.duties:
        yield wording["unit"].format(unit=department.name, deeds=_deeds([duty.text for duty in department.duties]))


def _position(position: Position, wording: dict[str, str]) -> Iterator[str]:
    title = position.name
    for kind, names in (("superior", position.superiors), ("dotted", position.dotted), ("subordinate", position.subordinates)):
        if names:
            several = listed(names)
            pattern = wording[kind]
            if len(names) == 1:
                pattern = pattern.replace("} report to", "} reports to")
            yield pattern.format(title=title, names=several, names_first=several[0].upper() + several[1:])
    yield wording["duties"].format(title=title, deeds=_deeds([duty.text for duty in position.duties]))


def _deeds(duties: Sequence[str]) -> str:
    lowered = [duty[0].lower() + duty[1:] for duty in duties]
    return lowered[0] if len(lowered) == 1 else f"{'; '.join(lowered[:-1])}; and {lowered[-1]}"


STYLE = Style(
    "en_prose",
    _write,
    frozenset((Facet.NAME, Facet.DEPARTMENTS, Facet.PARENTS, Facet.SUPERIORS, Facet.DOTTED, Facet.SUBORDINATES)),
)
