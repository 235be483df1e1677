"""The terms of reference of an international agency: Roman numbers, a block of post information, lettered functions."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import Field, House, letter
from tests.generalize.model import EVERYTHING, Department, Facet, Holder, Organization, World
from tests.generalize.style import Style

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_LABELS: dict[str, tuple[str, ...]] = {
    "title": ("Post title", "Functional title", "Position title"),
    "department": ("Organizational unit", "Unit/Section", "Organizational location"),
    "superior": ("First reporting officer", "Title of supervisor", "Direct supervision by", "Reports to"),
    "subordinate": ("Posts supervised", "Supervises", "Direct supervision of"),
    "dotted": ("Second reporting officer", "Functional reporting line", "Technical supervision by"),
    "headcount": ("Number of posts",),
    "reference": ("Post number", "Position number"),
    "parent": ("Part of", "Parent unit"),
    "purpose": ("PURPOSE OF THE POST", "MAIN PURPOSE", "JOB PURPOSE"),
    "unit purpose": ("MANDATE", "PURPOSE"),
    "duties": (
        "DUTIES AND RESPONSIBILITIES",
        "KEY FUNCTIONS",
        "FUNCTIONS / KEY RESULTS EXPECTED",
        "MAJOR DUTIES AND RESPONSIBILITIES",
    ),
    "unit duties": ("FUNCTIONS", "MAIN FUNCTIONS"),
    "authorities": ("DELEGATED AUTHORITY", "AUTHORITY"),
    "indicators": ("PERFORMANCE INDICATORS", "KEY PERFORMANCE INDICATORS"),
    "qualifications": ("QUALIFICATIONS", "RECRUITMENT QUALIFICATIONS", "MINIMUM QUALIFICATIONS AND EXPERIENCE"),
    "contacts": ("WORKING RELATIONSHIPS", "WORK RELATIONSHIPS"),
}


def _write(world: World, chance: random.Random) -> str:
    house = House("en", chance, world)
    labels = {kind: chance.choice(words) for kind, words in _LABELS.items()}
    led = chance.random() < 0.5
    lines: list[str] = []
    for organization in world.organizations:
        for holder in organization.sheets:
            lines += [*_sheet(house, organization, holder, labels, led=led), ""]
    return "\n".join(lines)


def _sheet(house: House, organization: Organization, holder: Holder, labels: dict[str, str], *, led: bool) -> Iterator[str]:
    unit = isinstance(holder, Department)
    yield organization.name
    yield "FUNCTIONAL STATEMENT" if unit else "TERMS OF REFERENCE"
    yield ""
    yield f"I. {'UNIT INFORMATION' if unit else 'POST INFORMATION'}"
    yield f"{'Name of unit' if unit else labels['title']}: {holder.name}"
    fields = house.fields(holder)
    for field in fields:
        if field.value and field.kind not in ("purpose", "internal", "external"):
            yield f"{labels.get(field.kind, field.label)}: {field.value}"
    number = 0
    for field in fields:
        if not (field.items or field.kind == "purpose"):
            continue
        number += 1
        own = f"unit {field.kind}" if unit and f"unit {field.kind}" in labels else field.kind
        yield ""
        yield f"{_ROMAN[number]}. {labels.get(own, field.label.upper())}"
        yield from [f"{field.value}."] if field.kind == "purpose" else _statements(house, field, holder, led=led and not unit)
    contacts = [field for field in fields if field.kind in ("internal", "external")]
    if contacts:
        yield ""
        yield f"{_ROMAN[number + 1]}. {labels['contacts']}"
        yield from (f"{field.kind.capitalize()}: {field.value}" for field in contacts)


def _statements(house: House, field: Field, holder: Holder, *, led: bool) -> Iterator[str]:
    if led and field.kind == "duties":
        yield f"The {holder.name} will be responsible for the following:"
    texts = house.stopped([item.text for item in field.items])
    yield from (f"({letter(n)}) {text}" for n, text in enumerate(texts, 1))


STYLE = Style("en_terms_of_reference", _write, EVERYTHING - {Facet.GROUPS})
