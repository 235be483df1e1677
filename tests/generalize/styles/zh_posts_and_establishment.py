"""A state-owned group's papers on duties and posts: of each unit its functions, its establishment in a sentence, its posts."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from tests.generalize.house import House, chinese
from tests.generalize.model import Department, Facet, Organization, Position, World
from tests.generalize.style import Style

_TITLES = ("{name}部门职责与岗位设置", "{name}部门职责及岗位设置方案", "{name}机构设置与岗位职责")
_WORDS = {
    "functions": ("部门职责", "主要职责", "部门主要职责", "工作职责"),
    "posts": ("岗位设置", "岗位设置及编制", "岗位编制"),
    "duties": ("岗位职责", "各岗位职责", "岗位工作职责"),
    "qualifications": ("任职条件", "任职资格", "任职要求"),
}
_SET_UP = ("设{posts}。", "{unit}设{posts}。", "岗位设置：{posts}。", "{unit}设置{n}个岗位：{posts}。")
_COUNTS = ("{title}{n}人", "{title}{n}名", "{title}（{n}人）")
_STAFF = ("编制{n}人。", "定员{n}人。", "核定编制{n}人。")


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    words = {kind: chance.choice(each) for kind, each in _WORDS.items()}
    title, set_up, count, staff = map(chance.choice, (_TITLES, _SET_UP, _COUNTS, _STAFF))
    part = chance.choice(("第{c}部分　{title}", "{title}", "附件{n}：{title}", "附件{n}\n{title}"))
    lines: list[str] = []
    for n, organization in enumerate(world.organizations, 1):
        lines.append(part.format(n=n, c=chinese(n), title=title.format(name=organization.name)))
        lines += [*_units(house, organization, words, (set_up, count, staff)), ""]
    return "\n".join(lines)


def _units(house: House, organization: Organization, words: dict[str, str], forms: Sequence[str]) -> Iterator[str]:
    leaders = Department("", positions=organization.heads)
    units = [unit for unit in (leaders, *organization.departments) if unit.says or unit.positions]
    for number, unit in enumerate(units, 1):
        yield f"{chinese(number)}、{unit.name or house.label('leaders')}"
        yield from _parts(house, unit, words, forms)


def _parts(house: House, unit: Department, words: dict[str, str], forms: Sequence[str]) -> Iterator[str]:
    """Functions, establishment, posts: （一）, （二）, （三）, without those that are empty."""
    set_up, count, staff = forms
    place = 0
    if unit.duties:
        place += 1
        yield f"（{chinese(place)}）{words['functions']}"
        yield from (f"{n}．{text}" for n, text in enumerate(house.stopped([duty.text for duty in unit.duties]), 1))
    posts = "、".join(
        each.name if each.headcount is None else count.format(title=each.name, n=each.headcount) for each in unit.positions
    )
    if posts or unit.headcount:
        place += 1
        yield f"（{chinese(place)}）{words['posts']}"
        people = staff.format(n=unit.headcount) if unit.headcount else ""
        yield people + (set_up.format(unit=unit.name, posts=posts, n=len(unit.positions)) if posts else "")
    if unit.positions:
        yield f"（{chinese(place + 1)}）{words['duties']}"
        for n, position in enumerate(unit.positions, 1):
            yield f"{n}．{position.name}"
            yield from _post(house, position, words)


def _post(house: House, position: Position, words: dict[str, str]) -> Iterator[str]:
    said = [
        f"{house.label(kind)}：{'、'.join(names)}"
        for kind, names in (("superior", position.superiors), ("subordinate", position.subordinates))
        if names
    ]
    if said:
        yield "　　".join(said)
    yield from (f"（{n}）{duty}" for n, duty in enumerate(house.stopped([each.text for each in position.duties]), 1))
    if position.qualifications:
        yield f"{words['qualifications']}：{'；'.join(position.qualifications)}。"


STYLE = Style(
    "zh_posts_and_establishment",
    _write,
    frozenset(
        (
            Facet.NAME,
            Facet.DEPARTMENTS,
            Facet.MEMBERSHIP,
            Facet.SUPERIORS,
            Facet.SUBORDINATES,
            Facet.QUALIFICATIONS,
            Facet.HEADCOUNTS,
        )
    ),
    least=2,
)
