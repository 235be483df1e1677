"""Lists of responsibilities: who bears them, items of two levels, what is checked, what is called to account."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from tests.generalize.house import House, chinese
from tests.generalize.model import Department, Duty, Facet, Organization, Position, World
from tests.generalize.style import Style

_TITLES = ("{name}部门和岗位责任清单", "{name}责任清单", "{name}岗位责任清单（试行）")
_WHY = "为压实各级责任，做到有责可依、失责必究，特制定本清单。"
_LABELS = {
    "holder": ("责任主体", "责任单位（岗位）", "履责主体"),
    "department": ("所属部门", "所在部门", "责任部门"),
    "superior": ("上级责任主体", "直接上级", "对谁负责"),
    "subordinate": ("下级责任主体", "直接下级", "管理岗位"),
    "purpose": ("总体责任", "责任概述", "主体责任"),
    "duties": ("责任事项", "责任内容", "责任清单"),
    "authorities": ("权力事项", "配套权限", "履责权限"),
    "indicators": ("考核标准", "考核指标", "履责标准"),
    "partners": ("配合单位", "协同部门", "协作单位"),
    "account": ("追责情形", "责任追究", "问责情形"),
    "basis": ("责任依据", "设定依据"),
}
_FORMS = ("【{label}】", "{label}：", "◆{label}：")
_LEVELS = (
    ("一级责任{n}：{name}", "{g}.{n}{text}"),
    ("一级责任：{name}", "二级责任{n}：{text}"),
    ("（{c}）{name}", "{n}．{text}"),
)
_ACCOUNT = ("不履行或者不正确履行责任，造成损失或者不良影响的", "发现问题隐瞒不报的", "其他违反规定的情形")
_BASIS = ("《员工奖惩办法》《内部控制规范》", "有关法律法规和本单位章程")


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    labels = {kind: chance.choice(each) for kind, each in _LABELS.items()}
    title, form, levels = chance.choice(_TITLES), chance.choice(_FORMS), chance.choice(_LEVELS)
    besides = frozenset(kind for kind in ("account", "basis") if chance.random() < 0.5)
    lines: list[str] = []
    for organization in world.organizations:
        lines += [title.format(name=organization.name), "", _WHY, ""]
        lines += _blocks(_List(house, labels, form, levels, besides), organization)
    return "\n".join(lines)


class _List:
    """The habits of one document."""

    def __init__(self, house: House, labels: dict[str, str], form: str, levels: tuple[str, str], besides: frozenset[str]) -> None:
        self.house = house
        self._labels = labels
        self._form = form
        self._first, self._second = levels
        self.besides = besides

    def line(self, kind: str, value: str = "") -> Iterator[str]:
        yield self._form.format(label=self._labels[kind]) + value

    def several(self, kind: str, texts: Sequence[str]) -> Iterator[str]:
        if texts:
            yield from self.line(kind)
            yield from (f"{n}．{text}" for n, text in enumerate(self.house.stopped(texts), 1))

    def duties(self, duties: Sequence[Duty]) -> Iterator[str]:
        """Items of the first level over those of the second; where there is one level, numbers."""
        if not duties[0].group:
            yield from self.several("duties", [duty.text for duty in duties])
            return
        yield from self.line("duties")
        groups = list(dict.fromkeys(duty.group for duty in duties))
        for g, group in enumerate(groups, 1):
            yield self._first.format(n=g, c=chinese(g), name=group)
            texts = self.house.stopped([duty.text for duty in duties if duty.group == group])
            yield from (self._second.format(g=g, n=n, text=text) for n, text in enumerate(texts, 1))


def _blocks(page: _List, organization: Organization) -> Iterator[str]:
    for holder in organization.sheets:
        yield from _block(page, holder)
        yield ""


def _block(page: _List, holder: Department | Position) -> Iterator[str]:
    yield from page.line("holder", holder.name)
    if isinstance(holder, Position):
        if holder.department:
            yield from page.line("department", holder.department)
        if holder.superiors:
            yield from page.line("superior", page.house.names(holder.superiors))
        if holder.subordinates:
            yield from page.line("subordinate", page.house.names(holder.subordinates))
    if holder.purpose:
        yield from page.line("purpose", f"{holder.purpose}。")
    if holder.duties:
        yield from page.duties(holder.duties)
    yield from page.several("authorities", holder.authorities)
    yield from page.several("indicators", holder.indicators)
    if holder.partners:
        yield from page.line("partners", page.house.names(partner.name for partner in holder.partners))
    if "account" in page.besides:
        yield from page.several("account", page.house.chance.sample(_ACCOUNT, 2))
    if "basis" in page.besides:
        yield from page.line("basis", page.house.chance.choice(_BASIS))


STYLE = Style(
    "zh_responsibility_list",
    _write,
    frozenset(
        (
            Facet.NAME, Facet.DEPARTMENTS, Facet.MEMBERSHIP, Facet.SUPERIORS, Facet.SUBORDINATES, Facet.GROUPS, Facet.AUTHORITIES,
            Facet.INDICATORS, Facet.COLLABORATORS, Facet.PURPOSES,
        )
    ),
)  # fmt: skip
