"""An official notice on who does what: letterhead, addressees, a paragraph for each leader, unit and post, copies."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import chinese
from tests.generalize.model import Facet, Holder, Organization, Position, World
from tests.generalize.style import Style

_SUBJECTS = (
    "关于调整领导班子成员分工及部门职责的通知",
    "关于明确领导班子分工和各部门岗位职责的通知",
    "关于印发部门职责及岗位分工的通知",
)
_LEADS = (
    "根据工作需要，经研究决定，现将领导班子成员分工及各部门、各岗位职责明确如下：",
    "因人员变动和工作需要，现就有关分工通知如下：",
)
_LEADERS = ("领导班子成员分工", "领导分工", "班子成员分工")
_UNITS = ("部门职责", "各部门职责", "部门工作职责")
_POSTS = ("岗位职责", "岗位分工", "各岗位职责")
_SAID = (
    "{title}：{deeds}。对{names}负责。",
    "{title}：在{names}领导下工作。{deeds}。",
    "{title}：直接对{names}负责。{deeds}。",
    "{title}。对{names}负责，承担以下工作：{deeds}。",
)
_INDENT = "　　"


def _write(world: World, chance: random.Random) -> str:
    said, subject, lead = map(chance.choice, (_SAID, _SUBJECTS, _LEADS))
    headings = tuple(map(chance.choice, (_LEADERS, _UNITS, _POSTS)))
    lines: list[str] = []
    for organization in world.organizations:
        number, day = chance.randint(3, 96), f"2023年{chance.randint(1, 12)}月{chance.randint(1, 28)}日"
        lines += [f"{organization.name}文件", f"{organization.name[:2]}发〔2023〕{number}号", "", subject, ""]
        lines += ["各部门、各单位：", _INDENT + lead]
        lines += [_INDENT + line for line in _body(organization, headings, said)]
        lines += [f"{_INDENT}本通知自印发之日起执行，此前有关规定与本通知不一致的，以本通知为准。", ""]
        lines += [_INDENT * 8 + organization.name, _INDENT * 8 + day, "", f"抄送：各党支部。　　{day}印发", ""]
    return "\n".join(lines)


def _body(organization: Organization, headings: tuple[str, ...], said: str) -> Iterator[str]:
    leaders, units, posts = headings
    number = 0
    if organization.heads:
        number += 1
        yield f"{chinese(number)}、{leaders}"
        yield from (_paragraph(head, said) for head in organization.heads)
    speaking = [each for each in organization.departments if each.duties]
    if speaking:
        number += 1
        yield f"{chinese(number)}、{units}"
        yield from (f"（{chinese(n)}）{_paragraph(unit, said)}" for n, unit in enumerate(speaking, 1))
    staffed = [each for each in organization.departments if each.positions]
    if staffed:
        yield f"{chinese(number + 1)}、{posts}"
        for n, unit in enumerate(staffed, 1):
            yield f"（{chinese(n)}）{unit.name}"
            yield from (_paragraph(position, said) for position in unit.positions)


def _paragraph(holder: Holder, said: str) -> str:
    deeds = "；".join(duty.text for duty in holder.duties)
    if isinstance(holder, Position) and holder.superiors:
        return said.format(title=holder.name, names="、".join(holder.superiors), deeds=deeds)
    return f"{holder.name}：{deeds}。"


STYLE = Style("zh_division_notice", _write, frozenset((Facet.NAME, Facet.DEPARTMENTS, Facet.MEMBERSHIP, Facet.SUPERIORS)))
