"""The bylaws of an association: articles and sections, whose officers and units "shall" do what lettered clauses say."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from tests.generalize.house import letter, listed
from tests.generalize.model import Department, Facet, Organization, Position, World
from tests.generalize.style import Style

_TITLES = ("Bylaws of {name}", "{name}\nBYLAWS", "{name}: Rules of Organization")
_SUPERIOR = (
    "The {title} shall report to {names}.",
    "The {title} shall be accountable to {names}.",
    "The {title} shall serve under the direction of {names}.",
)
_SUBORDINATE = ("The {title} shall supervise {names}.", "The {title} shall direct the work of {names}.")
_DUTIES = ("The {title} shall:", "The duties of the {title} shall be to:", "The {title} shall have the following duties:")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV")


def _write(world: World, chance: random.Random) -> str:
    title, *wording = (chance.choice(words) for words in (_TITLES, _SUPERIOR, _SUBORDINATE, _DUTIES))
    dash = chance.choice((" - ", ". ", ": "))
    lines: list[str] = []
    for organization in world.organizations:
        lines += [title.format(name=organization.name), "", *_articles(organization, wording, dash)]
    return "\n".join(lines)


def _articles(organization: Organization, wording: Sequence[str], dash: str) -> Iterator[str]:
    yield f"ARTICLE I{dash}OFFICERS"
    for number, position in enumerate(organization.heads, 1):
        yield from _position(position, number, wording)
    for article, department in enumerate(organization.departments, 1):
        if not (department.says or department.positions):
            continue
        yield ""
        yield f"ARTICLE {_ROMAN[article]}{dash}{department.name.upper()}"
        yield from _department(department, wording)
        for number, position in enumerate(department.positions, 1 + department.says):
            yield from _position(position, number, wording)
    yield ""


def _department(department: Department, wording: Sequence[str]) -> Iterator[str]:
    if department.says:
        part = f" The {department.name} is part of the {department.parent}." if department.parent else ""
        lead = f" {wording[2].format(title=department.name)}" if department.duties else ""
        yield f"Section 1. {department.name}.{part}{lead}"
        yield from _clauses([duty.text for duty in department.duties])


def _position(position: Position, number: int, wording: Sequence[str]) -> Iterator[str]:
    superior, subordinate, duties = wording
    sentences = [superior.format(title=position.name, names=listed(position.superiors))] if position.superiors else []
    if position.subordinates:
        sentences.append(subordinate.format(title=position.name, names=listed(position.subordinates)))
    yield ""
    yield " ".join((f"Section {number}. {position.name}.", *sentences, duties.format(title=position.name)))
    yield from _clauses([duty.text for duty in position.duties])


def _clauses(duties: Sequence[str]) -> Iterator[str]:
    """Small letters, semicolons, "and" before the last clause."""
    for n, text in enumerate(duties, 1):
        last, but_one = n == len(duties), n == len(duties) - 1
        yield f"({letter(n)}) {text[0].lower()}{text[1:]}{'.' if last else '; and' if but_one else ';'}"


STYLE = Style(
    "en_bylaws",
    _write,
    frozenset((Facet.NAME, Facet.DEPARTMENTS, Facet.PARENTS, Facet.MEMBERSHIP, Facet.SUPERIORS, Facet.SUBORDINATES)),
)
