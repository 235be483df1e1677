"""An agency's statement of organization and functions: a paragraph a unit or post, its functions run on as (1), (2), and (3)."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from tests.generalize.house import House, letter, listed
from tests.generalize.model import Department, Facet, Holder, Organization, Position, World
from tests.generalize.style import Style

_TITLES = ("{name}\nStatement of Organization and Functions", "{name}: Organization and Functions Manual")
_INTRO = "This statement describes the organization of {name} and the functions of its components."
_CODES = ("{letter}{n:02} ", "{n}.{m} ", "§ {n}.{m} ", "")
_LEAD = ("{name}. ", "{name} — ", "{name}: ")
_PARENT = ("The {name} is a component of {parent}. ", "The {name} is part of {parent}. ")
_STAFF = ("Authorized staffing: {n}. ", "Number of positions: {n}. ")
_UNIT = ("Functions: ", "The {name} has the following functions: ", "The functions of the {name} are to: ")
_SUPERIOR = ("Reports to {names}. ", "The {name} reports directly to {names}. ", "The incumbent is accountable to {names}. ")
_SUBORDINATE = ("Supervises {names}. ", "The {name} supervises {names}. ")
_DUTIES = ("Duties: ", "The {name} is responsible to: ", "In this capacity the incumbent shall: ")
_POWER = ("Authorities: ", "The {name} is authorized to: ")


class _Statement:
    """The habits of one document."""

    def __init__(self, world: World, chance: random.Random) -> None:
        self.house = House("en", chance, world)
        self.code, self.lead, self.parent, self.staff = map(chance.choice, (_CODES, _LEAD, _PARENT, _STAFF))
        self.unit, self.superior, self.subordinate = map(chance.choice, (_UNIT, _SUPERIOR, _SUBORDINATE))
        self.duties, self.power = map(chance.choice, (_DUTIES, _POWER))
        self._mark = chance.choice(("({n})", "({n})", "({c})"))
        self._low = chance.random() < 0.6

    def run_on(self, texts: Sequence[str]) -> str:
        """(1) one; (2) another; and (3) the last."""
        made = [
            f"{self._mark.format(n=n, c=letter(n))} {text[0].lower() + text[1:] if self._low else text}"
            for n, text in enumerate(texts, 1)
        ]
        return f"{made[0]}." if len(made) == 1 else f"{'; '.join(made[:-1])}; and {made[-1]}."


def _write(world: World, chance: random.Random) -> str:
    statement, title = _Statement(world, chance), chance.choice(_TITLES)
    lines: list[str] = []
    for organization in world.organizations:
        lines += [title.format(name=organization.name), "", _INTRO.format(name=organization.name), ""]
        lines += _paragraphs(statement, organization)
    return "\n".join(lines)


def _paragraphs(statement: _Statement, organization: Organization) -> Iterator[str]:
    groups: list[tuple[Department | None, Sequence[Position]]] = [(None, organization.heads)]
    groups += [(unit, unit.positions) for unit in organization.departments]
    for n, (unit, posts) in enumerate(groups, 1):
        holders = [*([unit] if unit else []), *posts]
        for m, holder in enumerate(holders):
            code = statement.code.format(letter=letter(n).upper(), n=m if statement.code.startswith("{l") else n, m=m)
            text = _unit(statement, holder) if isinstance(holder, Department) else _post(statement, holder)
            yield f"{code}{statement.lead.format(name=holder.name)}{text}" if text else f"{code}{holder.name}"
            yield ""


def _unit(statement: _Statement, unit: Department) -> str:
    said = statement.parent.format(name=unit.name, parent=unit.parent) if unit.parent else ""
    if unit.headcount:
        said += statement.staff.format(name=unit.name, n=unit.headcount)
    if unit.duties:
        said += statement.unit.format(name=unit.name) + statement.run_on([duty.text for duty in unit.duties])
    return said.strip() + _power(statement, unit)


def _post(statement: _Statement, post: Position) -> str:
    said = statement.superior.format(name=post.name, names=listed(post.superiors)) if post.superiors else ""
    if post.subordinates:
        said += statement.subordinate.format(name=post.name, names=listed(post.subordinates))
    if post.headcount:
        said += statement.staff.format(name=post.name, n=post.headcount)
    said += statement.duties.format(name=post.name) + statement.run_on([duty.text for duty in post.duties])
    return said + _power(statement, post)


def _power(statement: _Statement, holder: Holder) -> str:
    if not holder.authorities:
        return ""
    return f" {statement.power.format(name=holder.name)}{statement.run_on(holder.authorities)}"


STYLE = Style(
    "en_functional_statements",
    _write,
    frozenset(
        (
            Facet.NAME, Facet.DEPARTMENTS, Facet.PARENTS, Facet.MEMBERSHIP, Facet.SUPERIORS, Facet.SUBORDINATES,
            Facet.AUTHORITIES, Facet.HEADCOUNTS,
        )
    ),
)  # fmt: skip
