"""As hospitals and schools write: a heading X职责 for each post, and the superior in its first sentence: 在院长领导下，…"""

from __future__ import annotations

import random
from dataclasses import replace

from tests.generalize.house import House, chinese
from tests.generalize.model import Department, Duty, Facet, Organization, Position, World
from tests.generalize.style import Style

_UNDER = ("在{names}的领导下，{deed}", "在{names}领导下，{deed}", "在{names}的直接领导下，{deed}")
_HEADING = ("{name}职责", "{name}岗位职责", "{name}工作职责")
_MARKS = ("{c}、", "{n}．", "（{c}）", "{n}、")


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    heading, mark = chance.choice(_HEADING), chance.choice(_MARKS)
    lines: list[str] = []
    for organization in world.organizations:
        lines += [f"{organization.name}各级人员岗位职责", ""]
        for holder in organization.sheets:
            lines.append(heading.format(name=holder.name))
            lines += [
                mark.format(n=n, c=chinese(n)) + text
                for n, text in enumerate(house.stopped([duty.text for duty in holder.duties]), 1)
            ]
            lines.append("")
    return "\n".join(lines)


def _adapt(world: World, chance: random.Random) -> World:
    """The first duty of a post says whose direction it is under."""
    under = chance.choice(_UNDER)
    return replace(world, organizations=tuple(_organization(each, under) for each in world.organizations))


def _organization(organization: Organization, under: str) -> Organization:
    def position(post: Position) -> Position:
        if not post.superiors:
            return post
        first = Duty(under.format(names="和".join(post.superiors), deed=post.duties[0].text))
        return replace(post, duties=(first, *post.duties[1:]))

    def department(unit: Department) -> Department:
        return replace(unit, positions=tuple(map(position, unit.positions)))

    return replace(
        organization,
        heads=tuple(map(position, organization.heads)),
        departments=tuple(map(department, organization.departments)),
    )


STYLE = Style("zh_under_direction", _write, frozenset((Facet.NAME, Facet.DEPARTMENTS, Facet.SUPERIORS)), adapt=_adapt)
