"""An agency's directive: numbered paragraphs down to 3.2.1.1., and sentences that end in "shall:" before them."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from tests.generalize.house import listed
from tests.generalize.model import Department, Facet, Organization, Position, World
from tests.generalize.style import Style

_SUBJECTS = (
    "SUBJECT: Organization, Functions, and Responsibilities",
    "SUBJECT: Assignment of Functions and Responsibilities",
    "Subject: Organization and Functions Manual",
)
_DUTIES = ("The {title}{under} shall:", "The {title}{under} will:")
_UNDER = (", under the authority, direction, and control of {names},", ", under the direction of {names},")
_REPORTS = ("The {title} reports to {names}.", "The {title} shall report directly to {names}.")
_SUPERVISES = ("The {title} supervises {names}.", "The {title} exercises direct supervision over {names}.")
_AUTHORITY = ("The {title} is delegated the authority to:", "The {title} is authorized to:", "The {title} has authority to:")
_PART = ("The {title} is part of the {parent}.", "The {title} is an element of the {parent}.")


def _write(world: World, chance: random.Random) -> str:
    subject, duties, under, reports, supervises, authority, part = map(
        chance.choice, (_SUBJECTS, _DUTIES, _UNDER, _REPORTS, _SUPERVISES, _AUTHORITY, _PART)
    )
    wording = {"duties": duties, "under": under if chance.random() < 0.5 else "", "reports": reports}
    wording |= {"supervises": supervises, "authority": authority, "part": part}
    lines: list[str] = []
    for number, organization in enumerate(world.organizations, 1):
        lines += [f"{organization.name.upper()} DIRECTIVE", f"NUMBER {5100 + number}.{chance.randint(1, 40):02}", subject, ""]
        lines += ["1. PURPOSE. This Directive assigns functions and responsibilities.", ""]
        lines += [f"2. APPLICABILITY. This Directive applies to all components of {organization.name.rstrip('.')}.", ""]
        lines += ["3. RESPONSIBILITIES", "", *_responsibilities(organization, wording)]
        lines += ["4. EFFECTIVE DATE. This Directive is effective immediately.", ""]
    return "\n".join(lines)


def _responsibilities(organization: Organization, wording: dict[str, str]) -> Iterator[str]:
    number = 0
    for head in organization.heads:
        number += 1
        yield from _position(head, f"3.{number}", wording)
    for department in organization.departments:
        if not (department.says or department.positions):
            continue
        number += 1
        yield from (f"3.{number}. {department.name.upper()}", "")
        place = 0
        if department.says:
            place += 1
            yield from _department(department, f"3.{number}.{place}", wording)
        for position in department.positions:
            place += 1
            yield from _position(position, f"3.{number}.{place}", wording)


def _department(department: Department, number: str, wording: dict[str, str]) -> Iterator[str]:
    name = department.name
    said = [wording["part"].format(title=name, parent=department.parent)] if department.parent else []
    if department.duties:
        said.append(wording["duties"].format(title=name, under=""))
    yield f"{number}. {' '.join(said)}"
    yield from _paragraphs([duty.text for duty in department.duties], number)
    yield from _powers(department, number, wording)
    yield ""


def _position(position: Position, number: str, wording: dict[str, str]) -> Iterator[str]:
    title, under, said = position.name, "", list[str]()
    if position.superiors and wording["under"]:
        under = wording["under"].format(names=listed(position.superiors))
    elif position.superiors:
        said.append(wording["reports"].format(title=title, names=listed(position.superiors)))
    if position.subordinates:
        said.append(wording["supervises"].format(title=title, names=listed(position.subordinates)))
    said.append(wording["duties"].format(title=title, under=under))
    duties = [duty.text for duty in position.duties]
    yield f"{number}. {' '.join(said)}"
    yield from _paragraphs(duties, number)
    yield from _powers(position, number, wording)
    yield ""


def _powers(holder: Department | Position, number: str, wording: dict[str, str]) -> Iterator[str]:
    if holder.authorities:
        place = f"{number}.{len(holder.duties) + 1}"
        yield f"{place}. {wording['authority'].format(title=holder.name)}"
        yield from _paragraphs(holder.authorities, place)


def _paragraphs(texts: Sequence[str], number: str) -> Iterator[str]:
    yield from (f"{number}.{n}. {text}." for n, text in enumerate(texts, 1))


STYLE = Style(
    "en_directive_paragraphs",
    _write,
    frozenset(
        (
            Facet.NAME,
            Facet.DEPARTMENTS,
            Facet.PARENTS,
            Facet.MEMBERSHIP,
            Facet.SUPERIORS,
            Facet.SUBORDINATES,
            Facet.AUTHORITIES,
        )
    ),
    least=2,
)
