"""An export of a personnel system: one record a post or unit, keys as programs spell them, lists one value a line."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from tests.generalize.house import House
from tests.generalize.model import EVERYTHING, Department, Facet, Holder, Organization, Position, World
from tests.generalize.style import Style

_KEYS: dict[str, tuple[str, ...]] = {
    "organization": ("company", "legal entity", "organization", "business unit"),
    "title": ("position title", "job title", "position name"),
    "unit": ("org unit name", "department name", "unit name"),
    "reference": ("position id", "position number", "position code"),
    "department": ("department", "org unit", "department name"),
    "parent": ("parent org unit", "parent department", "parent unit"),
    "superior": ("reports to", "supervisor position", "manager position", "reports to position"),
    "dotted": ("dotted line manager", "matrix manager", "dotted line to"),
    "subordinate": ("direct reports", "subordinate positions", "supervises"),
    "headcount": ("headcount", "budgeted headcount", "number of incumbents"),
    "purpose": ("job purpose", "position summary", "job summary"),
    "duties": ("responsibilities", "job duties", "essential functions"),
    "authorities": ("authorities", "decision authority"),
    "indicators": ("kpis", "performance measures"),
    "qualifications": ("qualifications", "minimum qualifications", "job requirements"),
    "internal": ("internal contacts",),
    "external": ("external contacts",),
}
_BESIDES = (
    "status: Active",
    "location code: L-204",
    "pay group: MONTHLY",
    "last modified: 2024-02-11",
    "full time part time: FT",
)
_SPELLINGS: tuple[Callable[[str], str], ...] = (
    lambda key: key.replace(" ", "_"),
    lambda key: key.upper().replace(" ", "_"),
    lambda key: key.title().replace(" ", ""),
    lambda key: key.title(),
)


def _write(world: World, chance: random.Random) -> str:
    house = House("en", chance, world)
    keys = {kind: chance.choice(words) for kind, words in _KEYS.items()}
    spell = chance.choice(_SPELLINGS)
    between = chance.choice(("--- Record {n} of {total} ---", "Record {n}", "==========", "[{n}]"))
    separator = chance.choice(("; ", " | "))
    besides = chance.sample(_BESIDES, chance.choice((0, 1, 2)))
    holders = [(organization, holder) for organization in world.organizations for holder in organization.sheets]
    lines: list[str] = []
    for n, (organization, holder) in enumerate(holders, 1):
        record = _record(house, organization, holder, keys, separator)
        lines += [between.format(n=n, total=len(holders))]
        for key, value in record:
            lines += _pair(spell(key), value)
        lines += [f"{spell(line.partition(': ')[0])}: {line.partition(': ')[2]}" for line in besides]
        lines += [""]
    return "\n".join(lines)


def _pair(key: str, value: str | list[str]) -> Iterator[str]:
    if isinstance(value, str):
        yield f"{key}: {value}"
    else:
        yield f"{key}:"
        yield from (f"  - {each}" for each in value)


def _record(
    house: House, organization: Organization, holder: Holder, keys: dict[str, str], separator: str
) -> Iterator[tuple[str, str | list[str]]]:
    unit = isinstance(holder, Department)
    yield keys["organization"], organization.name
    yield keys["unit" if unit else "title"], holder.name
    several = {side: [each.name for each in holder.partners if each.side == side] for side in ("internal", "external")}
    if isinstance(holder, Position):
        several |= {"superior": [*holder.superiors], "dotted": [*holder.dotted], "subordinate": [*holder.subordinates]}
    for field in house.fields(holder):
        if field.kind == "beside":
            continue
        key = keys[field.kind]
        if field.items:
            yield key, [item.text for item in field.items]
        elif field.kind in several:
            yield key, separator.join(several[field.kind])
        else:
            yield key, field.value


STYLE = Style("en_record_export", _write, EVERYTHING - {Facet.GROUPS})
