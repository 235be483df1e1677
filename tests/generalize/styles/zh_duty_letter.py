"""Letters of responsibility, one a post: who gives it to whom, what for, tasks and aims in numbered parts, signatures."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import House, chinese
from tests.generalize.model import Facet, Organization, Position, World
from tests.generalize.style import Style

_HEADS = ("岗位责任书", "岗位目标责任书", "岗位工作责任书")
_WORDS = {
    "title": ("责任岗位", "岗位名称", "乙方岗位"),
    "department": ("所在部门", "所属部门", "责任部门"),
    "superior": ("直接上级", "甲方岗位", "上级领导岗位"),
    "duties": ("工作职责", "岗位职责", "责任内容"),
    "indicators": ("责任目标", "考核指标", "工作目标与考核指标"),
    "authorities": ("工作权限", "权利", "岗位权限"),
    "qualifications": ("任职条件", "上岗条件", "任职要求"),
}
_WHY = (
    "为明确岗位责任，落实年度目标，经双方协商，签订本责任书。",
    "为进一步落实责任，确保各项任务完成，特签订本责任书。",
)
_TERM = ("责任期限", "有效期")
_CLOSING = ("本责任书一式两份，双方各执一份，自签字之日起生效。", "本责任书未尽事宜，由双方另行商定。")
_SIGNED = ("甲方（签字）：　　　　　　乙方（签字）：", "上级签字：　　　　　　责任人签字：")


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    words = {kind: chance.choice(each) for kind, each in _WORDS.items()}
    head, why, term, closing, signed = map(chance.choice, (_HEADS, _WHY, _TERM, _CLOSING, _SIGNED))
    lines: list[str] = []
    for organization in world.organizations:
        for position in organization.positions:
            lines += [
                *_letter(house, organization, position, words, (head, why)),
                f"{term}：2024年1月1日至2024年12月31日",
                closing,
            ]
            lines += ["", signed, "2024年1月5日", ""]
    return "\n".join(lines)


def _letter(
    house: House, organization: Organization, position: Position, words: dict[str, str], heads: tuple[str, str]
) -> Iterator[str]:
    yield organization.name
    yield heads[0]
    yield ""
    yield f"{words['title']}：{position.name}"
    if position.department:
        yield f"{words['department']}：{position.department}"
    if position.superiors:
        yield f"{words['superior']}：{house.names(position.superiors)}"
    yield heads[1]
    number = 0
    for kind, texts in (
        ("duties", [duty.text for duty in position.duties]),
        ("indicators", position.indicators),
        ("authorities", position.authorities),
        ("qualifications", position.qualifications),
    ):
        if texts:
            number += 1
            yield f"{chinese(number)}、{words[kind]}"
            yield from (f"（{chinese(n)}）{text}" for n, text in enumerate(house.stopped(texts), 1))
    yield f"{chinese(number + 1)}、附则"


STYLE = Style(
    "zh_duty_letter",
    _write,
    frozenset((Facet.NAME, Facet.MEMBERSHIP, Facet.SUPERIORS, Facet.INDICATORS, Facet.AUTHORITIES, Facet.QUALIFICATIONS)),
)
