"""The position descriptions of an American university: a job summary, essential and marginal functions with shares of time."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from tests.generalize.house import Field, House
from tests.generalize.model import EVERYTHING, Facet, Organization, Position, World
from tests.generalize.style import Style

_LABELS: dict[str, tuple[str, ...]] = {
    "title": ("Working Title", "Job Title", "University Title", "Classification Title"),
    "department": ("Department", "Organizational Unit", "College/Department"),
    "superior": ("Supervisor's Title", "Position Reports To", "Title of Immediate Supervisor", "Supervisor (Title)"),
    "dotted": ("Dotted-line supervisor", "Functional Supervisor", "Also reports (dotted line) to"),
    "subordinate": ("Positions Supervised", "Positions directly supervised", "Directly supervises (titles and FTE)"),
    "reference": ("Position Number", "Position No.", "Job Code"),
    "headcount": ("Number of Incumbents", "Number of positions"),
    "purpose": ("JOB SUMMARY", "SUMMARY OF POSITION", "BASIC FUNCTION OF THE POSITION"),
    "essential": ("ESSENTIAL FUNCTIONS", "ESSENTIAL JOB FUNCTIONS", "PRIMARY DUTIES"),
    "marginal": ("MARGINAL FUNCTIONS", "NON-ESSENTIAL FUNCTIONS", "SECONDARY FUNCTIONS"),
    "authorities": ("DECISION-MAKING AUTHORITY", "SCOPE OF AUTHORITY"),
    "indicators": ("PERFORMANCE STANDARDS", "PERFORMANCE CRITERIA"),
    "qualifications": ("REQUIRED QUALIFICATIONS", "MINIMUM QUALIFICATIONS", "KNOWLEDGE, SKILLS, AND ABILITIES"),
    "internal": ("Internal contacts",),
    "external": ("External contacts",),
}
_WEIGHTS = ("{weight}% {text}", "{weight}% - {text}", "({weight}%) {text}", "{text} ({weight}%)", "{n}. {text} - {weight}%")
_GROUPS = ("{group} ({weight}%)", "{weight}% {group}", "{group} - {weight}%")


def _write(world: World, chance: random.Random) -> str:
    house = House("en", chance, world)
    labels = {kind: chance.choice(words) for kind, words in _LABELS.items()}
    forms = chance.choice(_WEIGHTS), chance.choice(_GROUPS)
    lines: list[str] = []
    for organization in world.organizations:
        for position in organization.positions:
            lines += [*_sheet(house, organization, position, labels, forms), ""]
    return "\n".join(lines)


def _sheet(
    house: House, organization: Organization, position: Position, labels: dict[str, str], forms: tuple[str, str]
) -> Iterator[str]:
    yield from (organization.name, "POSITION DESCRIPTION", "")
    yield f"{labels['title']}: {position.name}"
    fields = house.fields(position)
    counts = {each.name: each.headcount for each in organization.positions}
    for field in fields:
        if field.kind == "subordinate":
            yield f"{labels['subordinate']}: {_supervised(position.subordinates, counts)}"
        elif field.value and field.kind not in ("purpose", "internal", "external"):
            yield f"{labels.get(field.kind, field.label)}: {field.value}"
    yield "FLSA Status: Exempt"
    for field in fields:
        if field.kind == "purpose":
            yield from ("", labels["purpose"], f"{field.value}.")
        elif field.kind == "duties":
            yield from _functions(house, field, labels, forms)
        elif field.items:
            yield from ("", labels.get(field.kind, field.label.upper()))
            yield from (f"- {text}" for text in house.stopped([item.text for item in field.items]))
    contacts = [field for field in fields if field.kind in ("internal", "external")]
    if contacts:
        yield ""
        yield from (f"{labels[field.kind]}: {field.value}" for field in contacts)


def _supervised(titles: Sequence[str], counts: dict[str, int | None]) -> str:
    """Titles with their full-time equivalents where the house knows them."""
    return "; ".join(f"{title} ({counts[title]} FTE)" if counts.get(title) else title for title in titles)


def _functions(house: House, field: Field, labels: dict[str, str], forms: tuple[str, str]) -> Iterator[str]:
    """Grouped: the shares stand beside the headings. Else each function has its own, and the last may be a marginal one."""
    duty, heading = forms
    if field.items[0].group:
        yield from ("", labels["essential"])
        yield from house.statements(
            field,
            lambda _, text: f"- {text}",
            lambda _, group: heading.format(group=group, weight=house.chance.choice((20, 30, 40))),
        )
        return
    texts = [item.text for item in field.items]
    marginal = len(texts) > 3 and house.chance.random() < 0.6
    for kind, some in (("essential", texts[:-1] if marginal else texts), ("marginal", texts[-1:] if marginal else [])):
        if some:
            total = (
                f" ({house.chance.choice((85, 90))}%)" if kind == "essential" and marginal and house.chance.random() < 0.5 else ""
            )
            yield from ("", f"{labels[kind]}{total}")
            for n, text in enumerate(some, 1):
                yield duty.format(n=n, text=text, weight=house.chance.choice((5, 10, 15, 20, 25, 35)))


STYLE = Style("en_weighted_functions", _write, EVERYTHING - {Facet.DEPARTMENTS, Facet.PARENTS})
