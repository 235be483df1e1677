"""A hospital's or school's printed volume of duties: a table of contents with leader dots, chapters by unit, sections by post."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.generalize.house import House, chinese
from tests.generalize.model import Department, Facet, Holder, Organization, Position, World
from tests.generalize.style import Style

_VOLUMES = ("{name}工作人员岗位职责", "{name}岗位职责汇编", "{name}各级各类人员职责")
_CHAPTERS = ("领导班子", "行政领导岗位职责", "领导岗位")
_UNITS = ("{name}职责", "{name}工作职责", "部门职责")
_POSTS = ("{name}职责", "{name}岗位职责", "{name}工作职责")
_SUPERIOR = ("对{names}负责", "受{names}领导", "直接对{names}负责", "在{names}领导下开展工作")
_SUBORDINATE = ("领导{names}", "管理{names}", "直接管理{names}")
_WORDS = {
    "duties": ("岗位职责", "工作职责", "主要职责"),
    "authorities": ("权限", "工作权限", "岗位权限"),
    "qualifications": ("任职条件", "任职资格", "岗位要求"),
}
_LEADERS = ("…………………… {page}", "......................{page}", "　……　{page}", "\t{page}")


@dataclass(frozen=True)
class _Habits:
    """What one volume keeps to."""

    unit: str
    post: str
    superior: str
    subordinate: str
    leader: str
    words: dict[str, str]


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    volume, chapter = chance.choice(_VOLUMES), chance.choice(_CHAPTERS)
    unit, post, superior, subordinate, leader = map(chance.choice, (_UNITS, _POSTS, _SUPERIOR, _SUBORDINATE, _LEADERS))
    habits = _Habits(unit, post, superior, subordinate, leader, {kind: chance.choice(words) for kind, words in _WORDS.items()})
    lines: list[str] = []
    for organization in world.organizations:
        chapters = list(_chapters(organization, chapter))
        lines += [volume.format(name=organization.name), "", "目　录", "", *_contents(chapters, habits), ""]
        for number, (heading, holders) in enumerate(chapters, 1):
            lines += [f"第{chinese(number)}章　{heading}", ""]
            for place, holder in enumerate(holders, 1):
                lines += [f"第{chinese(place)}节　{_heading(holder, habits)}", *_section(house, holder, habits), ""]
    return "\n".join(lines)


def _chapters(organization: Organization, leaders: str) -> Iterator[tuple[str, list[Department | Position]]]:
    """Each chapter's heading, and what has a section in it."""
    if organization.heads:
        yield leaders, list(organization.heads)
    for department in organization.departments:
        own: list[Department | Position] = [department] if department.says else []
        if own or department.positions:
            yield department.name, [*own, *department.positions]


def _heading(holder: Holder, habits: _Habits) -> str:
    return (habits.unit if isinstance(holder, Department) else habits.post).format(name=holder.name)


def _contents(chapters: Sequence[tuple[str, list[Department | Position]]], habits: _Habits) -> Iterator[str]:
    page = 1
    for number, (heading, holders) in enumerate(chapters, 1):
        yield f"第{chinese(number)}章　{heading}{habits.leader.format(page=page)}"
        for place, holder in enumerate(holders, 1):
            yield f"　　第{chinese(place)}节　{_heading(holder, habits)}{habits.leader.format(page=page)}"
            page += place % 2


def _section(house: House, holder: Department | Position, habits: _Habits) -> Iterator[str]:
    if isinstance(holder, Position):
        said = [
            pattern.format(names="、".join(names))
            for pattern, names in ((habits.superior, holder.superiors), (habits.subordinate, holder.subordinates))
            if names
        ]
        if said:
            yield f"{'，'.join(said)}。"
    lists = [
        (kind, texts)
        for kind, texts in (
            ("duties", tuple(duty.text for duty in holder.duties)),
            ("authorities", holder.authorities),
            ("qualifications", holder.qualifications),
        )
        if texts
    ]
    for number, (kind, texts) in enumerate(lists, 1):
        if len(lists) > 1:
            yield f"{chinese(number)}、{habits.words[kind]}"
        yield from (f"{n}. {text}" for n, text in enumerate(house.stopped(texts), 1))


STYLE = Style(
    "zh_volume_with_contents",
    _write,
    frozenset(
        (
            Facet.NAME,
            Facet.DEPARTMENTS,
            Facet.MEMBERSHIP,
            Facet.SUPERIORS,
            Facet.SUBORDINATES,
            Facet.AUTHORITIES,
            Facet.QUALIFICATIONS,
        )
    ),
    least=2,
)
