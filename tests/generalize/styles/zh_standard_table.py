"""Standards of work as one table a post: its name and place in the first rows, then a row a task with its term and check."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest

from tests.generalize.house import House
from tests.generalize.model import Facet, Position, World
from tests.generalize.style import Style

_TITLES = ("{name}岗位工作标准", "{name}岗位工作标准表", "{name}岗位作业标准汇编")
_HEADS = {
    "title": ("岗位名称", "岗位", "岗位（职务）名称"),
    "department": ("所属部门", "所在部门", "部门"),
    "superior": ("直接上级", "直接领导", "上级岗位"),
    "subordinate": ("直接下级", "下级岗位", "管理对象"),
    "headcount": ("岗位定员", "定员人数", "编制人数"),
    "qualifications": ("任职条件", "上岗条件", "任职要求"),
    "duties": ("工作内容", "工作项目", "岗位工作内容"),
    "term": ("完成时限", "时间要求", "工作频次"),
    "indicators": ("考核标准", "考核指标", "考核内容"),
}
_TERMS = ("每日", "每周", "每月5日前", "随时", "每季度末", "按计划")
_ROWS: dict[str, Callable[[Sequence[str]], str]] = {
    "tabs": "\t".join,
    "pipes": lambda cells: f"| {' | '.join(cells)} |",
    "bars": lambda cells: f"│{'│'.join(cells)}│",
}  # fmt: skip


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    heads = {kind: chance.choice(words) for kind, words in _HEADS.items()}
    title, row = chance.choice(_TITLES), _ROWS[chance.choice(tuple(_ROWS))]
    signed = chance.random() < 0.5
    lines: list[str] = []
    for organization in world.organizations:
        lines += [title.format(name=organization.name), ""]
        for position in organization.positions:
            lines += [row(cells) for cells in _table(house, position, heads)]
            lines += ["编制：　　　　审核：　　　　批准：", ""] if signed else [""]
    return "\n".join(lines)


def _table(house: House, position: Position, heads: dict[str, str]) -> Iterator[list[str]]:
    yield [heads["title"], position.name, heads["department"], position.department or "——"]
    if position.superiors or position.subordinates:
        above, below = house.names(position.superiors), house.names(position.subordinates)
        yield [heads["superior"], above, heads["subordinate"], below or "无"]
    if position.headcount:
        yield [heads["headcount"], f"{position.headcount}人", "执行日期", "2024年1月1日"]
    if position.qualifications:
        yield [heads["qualifications"], _counted(position.qualifications), "", ""]
    yield ["序号", heads["duties"], heads["term"], heads["indicators"]]
    for number, (duty, check) in enumerate(zip_longest(position.duties, position.indicators), 1):
        yield [str(number), duty.text if duty else "", house.chance.choice(_TERMS), check or ""]


def _counted(texts: Iterable[str]) -> str:
    return "；".join(f"{n}.{text}" for n, text in enumerate(texts, 1)) + "。"


STYLE = Style(
    "zh_standard_table",
    _write,
    frozenset(
        (
            Facet.NAME,
            Facet.SUPERIORS,
            Facet.SUBORDINATES,
            Facet.MEMBERSHIP,
            Facet.HEADCOUNTS,
            Facet.QUALIFICATIONS,
            Facet.INDICATORS,
        )
    ),
)
