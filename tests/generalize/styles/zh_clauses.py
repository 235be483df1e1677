"""A Chinese quality manual on responsibility and authority: dotted clauses, lettered statements, lines in sentences."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import House, letter
from tests.generalize.model import Department, Facet, Holder, Organization, Position, World
from tests.generalize.style import Style

_WORDS = {
    "duties": ("职责", "主要职责", "职责如下"),
    "authorities": ("权限", "权力"),
    "qualifications": ("能力要求", "任职条件"),
    "lines": ("隶属关系", "领导关系", "汇报关系"),
    "contacts": ("工作接口", "接口关系"),
}
_SUPERIOR = ("对{names}负责", "向{names}报告工作", "接受{names}的领导", "直接上级为{names}")
_SUBORDINATE = ("领导{names}", "直接领导{names}", "下辖{names}", "直接下级为{names}")


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    wording = {kind: chance.choice(words) for kind, words in _WORDS.items()}
    wording |= {"superior": chance.choice(_SUPERIOR), "subordinate": chance.choice(_SUBORDINATE)}
    chapter = chance.choice(("5.3", "5.5.1", "6.2"))
    lines: list[str] = []
    for organization in world.organizations:
        lines += [*_block(organization, chance), *_chapter(house, organization, chapter, wording), ""]
    return "\n".join(lines)


def _block(organization: Organization, chance: random.Random) -> Iterator[str]:
    yield f"{organization.name}质量手册"
    yield f"文件编号：QM-{chance.randint(1, 40):02}　　版次：{chance.choice('ABC')}/{chance.randint(0, 3)}　　页次：1/9"
    yield "编制：赵志远　　审核：孙丽　　批准：周国强"
    yield ""


def _chapter(house: House, organization: Organization, chapter: str, wording: dict[str, str]) -> Iterator[str]:
    yield f"{chapter} 组织的岗位、职责和权限"
    yield "最高管理者规定各部门、各岗位的职责和权限，并在组织内沟通和理解。"
    for number, holder in enumerate(organization.sheets, 1):
        yield f"{chapter}.{number} {holder.name}"
        for place, lines in enumerate(_clauses(house, holder, wording), 1):
            yield from (f"{chapter}.{number}.{place} {line}" if not at else line for at, line in enumerate(lines))


def _clauses(house: House, holder: Department | Position, wording: dict[str, str]) -> Iterator[list[str]]:
    """Each clause as its lines, the first to be numbered."""
    if isinstance(holder, Position) and (said := list(_lines(holder, wording))):
        yield [f"{wording['lines']}：{'，'.join(said)}。"]
    if holder.headcount:
        yield [f"人员配备：{holder.headcount}人。"]
    for kind, texts in (
        ("duties", [duty.text for duty in holder.duties]),
        ("authorities", list(holder.authorities)),
        ("qualifications", list(holder.qualifications)),
    ):
        if texts:
            yield [f"{wording[kind]}：", *(f"{letter(n)}）{text}" for n, text in enumerate(house.stopped(texts), 1))]
    if contacts := list(_contacts(holder)):
        yield [f"{wording['contacts']}：", *contacts]


def _lines(position: Position, wording: dict[str, str]) -> Iterator[str]:
    for kind, names in (("superior", position.superiors), ("subordinate", position.subordinates)):
        if names:
            yield wording[kind].format(names="、".join(names))


def _contacts(holder: Holder) -> Iterator[str]:
    for side, word in (("internal", "内部"), ("external", "外部")):
        names = [partner.name for partner in holder.partners if partner.side == side]
        if names:
            yield f"{word}：{'、'.join(names)}"


STYLE = Style(
    "zh_clauses",
    _write,
    frozenset(
        (
            Facet.NAME,
            Facet.DEPARTMENTS,
            Facet.SUPERIORS,
            Facet.SUBORDINATES,
            Facet.AUTHORITIES,
            Facet.QUALIFICATIONS,
            Facet.COLLABORATORS,
            Facet.HEADCOUNTS,
        )
    ),
)
