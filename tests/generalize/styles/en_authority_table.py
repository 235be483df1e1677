"""Clause 5.3 of a quality manual as tables: a numbered clause a unit, a row a role with its responsibilities and authorities."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from tests.generalize.house import House
from tests.generalize.model import Department, Facet, Organization, World
from tests.generalize.style import Style

_TITLES = ("{name}\nQuality Manual", "{name}\nManagement System Manual", "{name} Quality Management System")
_CLAUSES = (
    "5.3 Organizational roles, responsibilities and authorities",
    "5.3 Roles, responsibilities and authorities",
    "5.3 Responsibility and authority",
)
_HEADS = {
    "title": ("Role", "Position", "Job title"),
    "superior": ("Reports to", "Line manager", "Accountable to"),
    "duties": ("Responsibilities", "Key responsibilities", "Responsible for"),
    "authorities": ("Authorities", "Authority", "Authority to"),
    "indicators": ("KPIs", "Performance measures", "Measured by"),
}
_LEADERS = ("Top management", "Senior management", "Leadership")
_LEADS = ("The {unit} is responsible for the following:", "The {unit} shall:", "Functions of the {unit}:")
_JOINTS = ("; ", "<br>", " • ")


def _write(world: World, chance: random.Random) -> str:
    house = House("en", chance, world)
    heads = {kind: chance.choice(words) for kind, words in _HEADS.items()}
    title, clause, leaders, lead, joint = map(chance.choice, (_TITLES, _CLAUSES, _LEADERS, _LEADS, _JOINTS))
    tabs = joint == "; " and chance.random() < 0.5
    lines: list[str] = []
    for organization in world.organizations:
        lines += [title.format(name=organization.name), "", clause]
        lines += ["Roles are defined and communicated within the organization as set out below.", ""]
        for number, unit in enumerate(_units(organization, leaders), 1):
            lines.append(f"5.3.{number} {unit.name}")
            if unit.duties:
                lines.append(lead.format(unit=unit.name))
                lines += [f"- {text}" for text in house.stopped([duty.text for duty in unit.duties])]
            for kind in ("authorities", "indicators"):
                if texts := getattr(unit, kind):
                    lines += [f"{heads[kind]}:", *(f"- {text}" for text in house.stopped(texts))]
            lines += [
                "\t".join(row) if tabs else f"| {' | '.join(row)} |" for row in _table(house, unit, heads, joint, tabs=tabs)
            ]
            lines.append("")
    return "\n".join(lines)


def _units(organization: Organization, leaders: str) -> Sequence[Department]:
    units = (Department(leaders, positions=organization.heads), *organization.departments)
    return [unit for unit in units if unit.says or unit.positions]


def _table(house: House, unit: Department, heads: dict[str, str], joint: str, *, tabs: bool) -> Iterator[list[str]]:
    if not unit.positions:
        return
    yield list(heads.values())
    if not tabs:
        yield ["---"] * len(heads)
    for position in unit.positions:
        yield [
            position.name,
            house.names(position.superiors),
            joint.join(duty.text for duty in position.duties),
            joint.join(position.authorities),
            joint.join(position.indicators),
        ]


STYLE = Style(
    "en_authority_table",
    _write,
    frozenset((Facet.NAME, Facet.DEPARTMENTS, Facet.MEMBERSHIP, Facet.SUPERIORS, Facet.AUTHORITIES, Facet.INDICATORS)),
)
