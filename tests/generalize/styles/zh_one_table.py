"""A list of all posts as one wide table, pasted from a spreadsheet: a row a post, all statements of a kind in one cell."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import House, run_together
from tests.generalize.model import Facet, Organization, Position, World
from tests.generalize.style import Style

_HEADS = {
    "number": ("序号", "行号"),
    "unit": ("部门", "所属部门", "部门/单位"),
    "title": ("岗位名称", "岗位", "职位"),
    "posts": ("定员", "编制数", "定编（人）"),
    "superior": ("直接上级", "上级岗位", "汇报对象"),
    "subordinate": ("直接下级", "下级岗位", "管辖岗位"),
    "duties": ("岗位职责", "主要职责", "主要工作内容"),
    "indicators": ("考核指标", "绩效指标"),
    "qualifications": ("任职要求", "任职资格", "上岗条件"),
    "beside": ("备注", "工作地点"),
}
_TITLES = ("岗位职责一览表", "岗位设置及职责汇总表", "定岗定编定责表")
_MARKS = ("{n}.{text}", "{n}、{text}", "（{n}）{text}")


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    heads = {kind: chance.choice(words) for kind, words in _HEADS.items()}
    title, mark, merged = chance.choice(_TITLES), chance.choice(_MARKS), chance.random() < 0.5
    lines: list[str] = []
    for organization in world.organizations:
        lines += [f"{organization.name}{title}", "\t".join(heads.values())]
        lines += ["\t".join(row) for row in _rows(house, organization, mark, merged=merged)]
        lines.append("")
    return "\n".join(lines)


def _rows(house: House, organization: Organization, mark: str, *, merged: bool) -> Iterator[list[str]]:
    """`merged`: a unit is written in the first of its rows only, as merged cells are pasted."""
    above: str | None = None
    for number, position in enumerate(organization.positions, 1):
        unit = position.department or ""
        shown = "" if merged and unit == above else unit
        above = unit
        yield [str(number), shown, *_cells(house, position, mark)]


def _cells(house: House, position: Position, mark: str) -> Iterator[str]:
    yield position.name
    yield str(position.headcount or "")
    yield house.names(position.superiors)
    yield house.names(position.subordinates)
    yield run_together((duty.text for duty in position.duties), mark)
    yield run_together(position.indicators, mark)
    yield run_together(position.qualifications, mark)
    yield house.chance.choice(("", "", "总部"))


STYLE = Style(
    "zh_one_table",
    _write,
    frozenset(
        (
            Facet.NAME,
            Facet.MEMBERSHIP,
            Facet.SUPERIORS,
            Facet.SUBORDINATES,
            Facet.INDICATORS,
            Facet.QUALIFICATIONS,
            Facet.HEADCOUNTS,
        )
    ),
)
