"""The graded job description of a health service: numbered boxes, a small chart of the post's place, an agreement."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import Field, House
from tests.generalize.model import EVERYTHING, Facet, Organization, Position, World
from tests.generalize.style import Style

_LABELS: dict[str, tuple[str, ...]] = {
    "title": ("Job Title", "Post Title"),
    "department": ("Department", "Department(s)", "Department/Directorate"),
    "superior": ("Responsible to", "Immediate Line Manager", "Reports to", "Accountable to"),
    "reference": ("Job Reference", "Job Description Reference", "Post Number"),
    "headcount": ("No of Job Holders", "Number of Job Holders", "No. of posts"),
    "purpose": ("JOB PURPOSE", "PURPOSE OF THE JOB"),
    "position": ("ORGANISATIONAL POSITION", "ORGANISATIONAL CHART", "ORGANISATION CHART"),
    "duties": ("KEY RESULT AREAS", "MAIN DUTIES/RESPONSIBILITIES", "MAIN TASKS, DUTIES AND RESPONSIBILITIES"),
    "authorities": ("DECISIONS AND JUDGEMENTS", "FREEDOM TO ACT", "AUTHORITY TO ACT"),
    "indicators": ("PERFORMANCE MEASURES", "PERFORMANCE INDICATORS"),
    "qualifications": ("KNOWLEDGE, TRAINING AND EXPERIENCE REQUIRED TO DO THE JOB", "QUALIFICATIONS AND EXPERIENCE"),
    "contacts": ("COMMUNICATIONS AND RELATIONSHIPS", "COMMUNICATIONS AND WORKING RELATIONSHIPS"),
}
_THIS = ("{title} (this post)", "{title} (This Post)", "THIS POST: {title}")


def _write(world: World, chance: random.Random) -> str:
    house = House("en", chance, world)
    labels = {kind: chance.choice(words) for kind, words in _LABELS.items()} | {"this": chance.choice(_THIS)}
    mark = chance.choice(("{n}.{place} {text}", "{place}. {text}", "• {text}"))
    stroke = chance.choice(("|", "↓", "│"))
    lines: list[str] = []
    for organization in world.organizations:
        for position in organization.positions:
            lines += [*_form(house, organization, position, labels, (mark, stroke)), ""]
    return "\n".join(lines)


def _form(
    house: House, organization: Organization, position: Position, labels: dict[str, str], signs: tuple[str, str]
) -> Iterator[str]:
    mark, stroke = signs
    fields = house.fields(position)
    yield from (organization.name, "JOB DESCRIPTION", "", "1. JOB IDENTIFICATION", f"{labels['title']}: {position.name}")
    number = 1
    for field in fields:
        if field.kind in ("department", "superior", "reference", "headcount"):
            yield f"{labels[field.kind]}: {field.value}"
        elif field.kind == "beside" and field.value:
            yield f"{field.label}: {field.value}"
    for field in fields:
        if field.kind in ("purpose", "subordinate") or field.items:
            number += 1
            kind = "position" if field.kind == "subordinate" else field.kind
            yield from ("", f"{number}. {labels.get(kind, field.label.upper())}")
        if field.kind == "purpose":
            yield f"{field.value}."
        elif field.kind == "subordinate":
            yield from _chart(position, labels["this"], stroke)
        elif field.items:
            yield from _statements(house, field, number, mark)
    contacts = [field for field in fields if field.kind in ("internal", "external")]
    if contacts:
        number += 1
        yield from ("", f"{number}. {labels['contacts']}")
        yield from (f"{field.kind.capitalize()}: {field.value}" for field in contacts)
    yield from ("", f"{number + 1}. JOB DESCRIPTION AGREEMENT")
    yield from (
        "Job Holder's Signature: ....................  Date: ..........",
        "Head of Department's Signature: ..............  Date: ..........",
    )


def _chart(position: Position, this: str, stroke: str) -> Iterator[str]:
    """Superiors above, subordinates below, strokes between the rows."""
    rows = [row for row in (position.superiors, (this.format(title=position.name),), position.subordinates) if row]
    for place, names in enumerate(rows):
        if place:
            yield " " * 20 + stroke
        yield " " * 8 + "     ".join(names)


def _statements(house: House, field: Field, number: int, mark: str) -> Iterator[str]:
    return house.statements(field, lambda place, text: mark.format(n=number, place=place.of_all, text=text))


STYLE = Style("en_health_service_form", _write, EVERYTHING - {Facet.DEPARTMENTS, Facet.PARENTS, Facet.DOTTED})
