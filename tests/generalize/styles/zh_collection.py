"""A sharing site's collection: sheets of one kind from houses that have nothing to do with each other, counted 第1篇, 篇二, …"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace

from tests.generalize.house import House, chinese
from tests.generalize.model import Facet, Organization, Position, World
from tests.generalize.style import Style

_COUNTS = (
    "{topic}岗位职责 第{n}篇",
    "第{n}篇：{topic}岗位职责",
    "{topic}岗位职责篇{n}",
    "{topic}岗位职责{n}",
    "篇{c}：{topic}岗位职责",
)
_LEAST, _MOST = 3, 8


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    topic = chance.choice(("客服", "行政", "运营", "物业", "仓库"))
    pattern = chance.choice(_COUNTS)
    mark = chance.choice(("{n}、", "{n}.", "（{n}）", "{n}．"))
    lines = [f"{topic}岗位职责（精选{len(world.organizations)}篇）", ""]
    for number, organization in enumerate(world.organizations, 1):
        lines.append(pattern.format(topic=topic, n=number, c=chinese(number)))
        lines += [*_sheet(house, organization.heads[0], mark), ""]
    return "\n".join(lines)


def _sheet(house: House, position: Position, mark: str) -> Iterator[str]:
    yield f"{house.label('title')}：{position.name}"
    for field in house.fields(position):
        yield f"{field.label}：{field.value}"
        texts = [item.text for item in field.items]
        yield from (mark.format(n=n) + text for n, text in enumerate(house.stopped(texts), 1))


def _adapt(world: World, chance: random.Random) -> World:
    """Each sheet is a house of its own; lines to posts of other houses are none of its lines."""
    described = [position for organization in world.organizations for position in organization.positions]
    chosen = chance.sample(described, min(len(described), chance.randint(_LEAST, _MOST)))
    houses = (Organization("", (replace(each, superiors=(), dotted=(), subordinates=(), partners=()),), ()) for each in chosen)
    return replace(world, organizations=tuple(houses))


STYLE = Style(
    "zh_collection",
    _write,
    frozenset((Facet.AUTHORITIES, Facet.INDICATORS, Facet.QUALIFICATIONS, Facet.HEADCOUNTS, Facet.PURPOSES, Facet.REFERENCES)),
    adapt=_adapt,
)
