"""A company's management system: general rules first and last, between them what each unit and post does, in numbers or lines."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import chinese
from tests.generalize.model import Duty, Facet, Holder, Organization, World
from tests.generalize.style import Style

_AIMS = ("为明确各部门、各岗位的职责分工，规范工作秩序，制定本制度。", "为理顺内部管理关系，提高工作效率，特制定本制度。")
_PRINCIPLES = (
    "权责对等原则：各岗位的权力与责任相统一。",
    "分工协作原则：各部门既分工明确，又相互配合。",
    "持续改进原则：定期评估并优化职责分工。",
)
_CONTROL = ("各部门应当每季度对照本制度开展自查。", "对违反本制度造成损失的，按照奖惩规定处理。", "考核结果与绩效工资挂钩。")


def _write(world: World, chance: random.Random) -> str:
    return "\n".join("\n".join(_organization(each, chance)) for each in world.organizations) + "\n"


def _organization(organization: Organization, chance: random.Random) -> Iterator[str]:
    yield f"{organization.name}职责管理制度"
    yield "一、总则"
    yield "（一）目的"
    yield chance.choice(_AIMS)
    yield "（二）适用范围"
    yield f"本制度适用于{organization.name}全体员工。"
    yield "（三）基本原则"
    yield from (f"{n}.{text}" for n, text in enumerate(chance.sample(_PRINCIPLES, 2), 1))
    yield "二、职责体系"
    for number, holder in enumerate(organization.sheets, 1):
        yield f"（{chinese(number)}）{holder.name}职责"
        yield from _duties(holder)
    yield "三、监督与考核"
    yield from (f"（{chinese(n)}）{text}" for n, text in enumerate(chance.sample(_CONTROL, 2), 1))
    yield "四、附则"
    yield "本制度由综合管理部门负责解释，自发布之日起施行。"


def _duties(holder: Holder) -> Iterator[str]:
    """Numbered statements, or numbered headings with sentences below each, a line each."""
    groups: dict[str | None, list[Duty]] = {}
    for duty in holder.duties:
        groups.setdefault(duty.group, []).append(duty)
    for number, (group, duties) in enumerate(groups.items(), 1):
        if group:
            yield f"{number}.{group}"
            yield from (f"{duty.text}。" for duty in duties)
        else:
            yield from (f"{n}.{duty.text}。" for n, duty in enumerate(duties, number))


STYLE = Style("zh_management_system", _write, frozenset((Facet.NAME, Facet.DEPARTMENTS, Facet.GROUPS)))
