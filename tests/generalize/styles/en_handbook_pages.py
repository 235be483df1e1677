"""The pages of a company's open handbook: what a team is for, what it does, who is on it, told in the first person."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from tests.generalize.house import House, listed
from tests.generalize.model import EVERYTHING, Department, Facet, Holder, Organization, Position, World
from tests.generalize.style import Style

_HEADINGS: dict[str, tuple[str, ...]] = {
    "who": ("Who we are", "About the team", "Our mission"),
    "what": ("What we do", "What we are responsible for", "What the team does"),
    "team": ("Meet the team", "The people", "Roles on the team", "Our team"),
    "leaders": ("Leadership team", "Our leaders", "Executive team"),
    "does": ("What they do", "Responsibilities", "What you can count on them for", "Day to day"),
    "decides": ("What they decide", "Decisions they can make", "Decision rights"),
    "measures": ("How we measure success", "How success is measured", "Performance indicators"),
    "needs": ("What it takes", "What we look for", "Requirements"),
    "partners": ("Who they work with", "Works with", "Working with others"),
}
_REPORTS = ("The {title} reports to {names}.", "Reports to: {plain}", "**Reports to:** {plain}", "*Manager:* {plain}")
_LEADS = ("They manage {names}.", "Direct reports: {plain}", "**Direct reports:** {plain}", "*Manages:* {plain}")
_DOTTED = (
    "They also have a dotted line to {names}.",
    "Dotted line to: {plain}",
    "**Dotted line:** {plain}",
    "*Dotted line to:* {plain}",
)


def _write(world: World, chance: random.Random) -> str:
    house = House("en", chance, world)
    headings = {kind: chance.choice(words) for kind, words in _HEADINGS.items()}
    habit = chance.randrange(4)
    lines: list[str] = []
    for organization in world.organizations:
        lines += [f"# {organization.name} Handbook", "", *_pages(house, organization, headings, habit)]
    return "\n".join(lines)


def _pages(house: House, organization: Organization, headings: dict[str, str], habit: int) -> Iterator[str]:
    if organization.heads:
        yield from (f"## {headings['leaders']}", "")
        for head in organization.heads:
            yield from _role(house, head, headings, habit, "###")
    for unit in organization.departments:
        yield from (f"## {unit.name}", "")
        yield from _team(house, unit, headings)
        if unit.positions:
            yield from (f"### {headings['team']}", "")
        for position in unit.positions:
            yield from _role(house, position, headings, habit, "####")


def _team(house: House, unit: Department, headings: dict[str, str]) -> Iterator[str]:
    about = [f"{unit.purpose}."] if unit.purpose else []
    about += [f"We are part of the {unit.parent}."] if unit.parent else []
    if about:
        yield from (f"### {headings['who']}", "", " ".join(about), "")
    if unit.duties:
        yield from (f"### {headings['what']}", "", *_bullets(house, [duty.text for duty in unit.duties]), "")
    yield from _lists(house, unit, headings, "###")


def _role(house: House, position: Position, headings: dict[str, str], habit: int, marks: str) -> Iterator[str]:
    yield from (f"{marks} {position.name}", "")
    if position.purpose:
        yield from (f"{position.purpose}.", "")
    lines = [
        form[habit].format(title=position.name, names=listed(names), plain=house.names(names))
        for form, names in ((_REPORTS, position.superiors), (_DOTTED, position.dotted), (_LEADS, position.subordinates))
        if names
    ]
    if lines:
        yield from ([" ".join(lines)] if habit == 0 else (f"- {line}" if habit == 1 else f"{line}  " for line in lines))
        yield ""
    yield from (f"{marks}# {headings['does']}", "", *_bullets(house, [duty.text for duty in position.duties]), "")
    yield from _lists(house, position, headings, f"{marks}#")


def _lists(house: House, holder: Holder, headings: dict[str, str], marks: str) -> Iterator[str]:
    for kind, texts in (
        ("decides", holder.authorities),
        ("measures", holder.indicators),
        ("needs", holder.qualifications),
    ):
        if texts:
            yield from (f"{marks} {headings[kind]}", "", *_bullets(house, texts), "")
    if holder.partners:
        yield from (f"{marks} {headings['partners']}", "", *(f"- {partner.name}" for partner in holder.partners), "")


def _bullets(house: House, texts: Sequence[str]) -> Iterator[str]:
    yield from (f"- {text}" for text in house.stopped(texts))


STYLE = Style("en_handbook_pages", _write, EVERYTHING - {Facet.GROUPS, Facet.REFERENCES, Facet.HEADCOUNTS}, suffix=".md")
