"""A young company's page on who does what: units as headings, people as bold bullets, what each does in bullets below."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import House
from tests.generalize.model import Department, Facet, Organization, Position, World
from tests.generalize.style import Style

_TITLES = ("Who does what at {name}", "{name}: who does what", "Roles and responsibilities at {name}")
_LEADERS = ("Leadership", "Founders and leadership", "Leadership team")
_LOOKS = ("The team looks after:", "What this team owns:", "This team is responsible for:")
_PEOPLE = ("**People**", "**Who's on the team**", "**Roles**", "")
_FORMS = ("- **{title}** ({lines})", "- **{title}** – {lines}", "- **{title}**\n    - _{lines}_")
_PARTS = ("Part of the {parent}.", "We are part of the {parent}.", "This team sits within the {parent}.")


def _write(world: World, chance: random.Random) -> str:
    house = House("en", chance, world)
    title, leaders, looks, people, form, part = map(chance.choice, (_TITLES, _LEADERS, _LOOKS, _PEOPLE, _FORMS, _PARTS))
    lines: list[str] = []
    for organization in world.organizations:
        lines += [f"# {title.format(name=organization.name)}", ""]
        lines += ["*This page is a living document. If something is out of date, please fix it.*", ""]
        if organization.heads:
            lines += [f"## {leaders}", "", *_people(house, organization.heads, form)]
        lines += _teams(house, organization, (looks, people, form, part))
    return "\n".join(lines)


def _teams(house: House, organization: Organization, forms: tuple[str, str, str, str]) -> Iterator[str]:
    looks, people, form, part = forms
    for unit in organization.departments:
        if not (unit.says or unit.positions):
            continue
        yield from (f"## {unit.name}", "", *_team(house, unit, looks, part))
        if unit.positions:
            yield from ([people, ""] if people else [])
            yield from _people(house, unit.positions, form)


def _team(house: House, unit: Department, looks: str, part: str) -> Iterator[str]:
    if unit.parent:
        yield from (part.format(parent=unit.parent), "")
    if unit.duties:
        yield from (looks, "", *(f"- {text}" for text in house.stopped([duty.text for duty in unit.duties])), "")


def _people(house: House, positions: tuple[Position, ...], form: str) -> Iterator[str]:
    for position in positions:
        said = [
            f"{verb} {house.names(names)}"
            for verb, names in (
                ("reports to", position.superiors),
                ("dotted line to", position.dotted),
                ("manages", position.subordinates),
            )
            if names
        ]
        yield form.format(title=position.name, lines=" · ".join(said)) if said else f"- **{position.name}**"
        yield from (f"    - {text}" for text in house.stopped([duty.text for duty in position.duties]))
    yield ""


STYLE = Style(
    "en_who_does_what",
    _write,
    frozenset(
        (
            Facet.NAME,
            Facet.DEPARTMENTS,
            Facet.PARENTS,
            Facet.MEMBERSHIP,
            Facet.SUPERIORS,
            Facet.DOTTED,
            Facet.SUBORDINATES,
        )
    ),
    suffix=".md",
)
