"""Tables of who does what: tasks with the unit that leads and those that help, then tasks of posts, names in merged cells."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

from tests.generalize.house import House
from tests.generalize.model import Department, Facet, Organization, World
from tests.generalize.style import Style

_TITLES = ("{name}职责分工表", "{name}工作任务分工表", "{name}部门及岗位职责分工表")
_UNITS = ("一、部门职责分工", "附表1 部门职责分工表", "（一）部门分工")
_POSTS = ("二、岗位职责分工", "附表2 岗位职责分工表", "（二）岗位分工")
_HEADS = {
    "number": ("序号",),
    "task": ("工作事项", "职责事项", "工作任务"),
    "lead": ("牵头部门", "主责部门", "责任部门"),
    "help": ("配合部门", "协办部门", "协同部门"),
    "department": ("部门", "所属部门"),
    "title": ("岗位", "责任岗位", "岗位名称"),
    "superior": ("直接上级", "分管领导岗位", "上级岗位"),
    "duties": ("工作职责", "岗位职责", "职责内容"),
}


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    heads = {kind: chance.choice(words) for kind, words in _HEADS.items()}
    title, units, posts = map(chance.choice, (_TITLES, _UNITS, _POSTS))
    pipes, merged = chance.random() < 0.5, chance.random() < 0.5
    lines: list[str] = []
    for organization in world.organizations:
        lines += [title.format(name=organization.name), ""]
        for caption, rows in (
            (units, _of_units(house, organization, heads)),
            (posts, _of_posts(house, organization, heads, merged=merged)),
        ):
            table = list(rows)
            if len(table) > 1:
                lines += [caption, *(f"| {' | '.join(row)} |" if pipes else "\t".join(row) for row in table), ""]
    return "\n".join(lines)


def _of_units(house: House, organization: Organization, heads: dict[str, str]) -> Iterator[list[str]]:
    yield [heads[kind] for kind in ("number", "task", "lead", "help")]
    number = 0
    for unit in organization.departments:
        for place, duty in enumerate(unit.duties):
            number += 1
            helpers = [partner.name for partner in unit.partners if partner.side == "internal"] if place == 0 else []
            yield [str(number), duty.text, unit.name, house.names(helpers)]


def _of_posts(house: House, organization: Organization, heads: dict[str, str], *, merged: bool) -> Iterator[list[str]]:
    yield [heads[kind] for kind in ("number", "department", "title", "superior", "duties")]
    number = 0
    for position in organization.positions:
        for place, duty in enumerate(position.duties):
            number += 1
            first = place == 0 or not merged
            names = (position.department or "", position.name, house.names(position.superiors)) if first else ("", "", "")
            yield [str(number), *names, duty.text]


def _adapt(world: World, _chance: random.Random) -> World:
    """Only inner units help with a unit's tasks; posts have no partners here, units nothing but tasks."""

    def unit(each: Department) -> Department:
        partners = tuple(partner for partner in each.partners if partner.side == "internal") if each.duties else ()
        return replace(each, partners=partners, positions=tuple(replace(post, partners=()) for post in each.positions))

    return replace(
        world,
        organizations=tuple(
            replace(
                one,
                heads=tuple(replace(post, partners=()) for post in one.heads),
                departments=tuple(unit(each) for each in one.departments),
            )
            for one in world.organizations
        ),
    )


STYLE = Style(
    "zh_task_division",
    _write,
    frozenset((Facet.NAME, Facet.DEPARTMENTS, Facet.MEMBERSHIP, Facet.SUPERIORS, Facet.COLLABORATORS)),
    adapt=_adapt,
)
