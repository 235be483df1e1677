"""A handbook in sentences: who leads, whom one answers to, and what one does, in paragraphs without any label or list."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.model import Department, Facet, Organization, Position, World
from tests.generalize.style import Style

_SUPERIOR = ("{title}的直接上级为{names}。", "{title}直接向{names}汇报工作。", "{title}对{names}负责。", "{title}受{names}领导。")
_SUBORDINATE = ("{title}直接管理{names}。", "{title}下辖{names}。", "{title}的直接下级为{names}。", "{title}领导{names}。")
_DOTTED = ("{title}在业务上接受{names}的指导。", "{title}同时以虚线向{names}汇报。")
_DUTIES = ("{title}的主要职责是：{deeds}。", "{title}负责以下工作：{deeds}。", "{title}的工作职责包括：{deeds}。")
_UNIT = ("{unit}的主要职能是：{deeds}。", "{unit}承担下列职责：{deeds}。", "{unit}的职责包括：{deeds}。")


def _write(world: World, chance: random.Random) -> str:
    wording = {key: chance.choice(words) for key, words in _WORDINGS.items()}
    return "\n".join(line for each in world.organizations for line in _organization(each, wording)) + "\n"


_WORDINGS = {"superior": _SUPERIOR, "subordinate": _SUBORDINATE, "dotted": _DOTTED, "duties": _DUTIES, "unit": _UNIT}


def _organization(organization: Organization, wording: dict[str, str]) -> Iterator[str]:
    yield f"{organization.name}组织管理手册"
    yield ""
    yield from ("".join(_position(head, wording)) for head in organization.heads)
    for department in organization.departments:
        said = "".join(_department(department, wording))
        if said:
            yield said
        yield from ("".join(_position(position, wording)) for position in department.positions)
        yield ""


def _department(department: Department, wording: dict[str, str]) -> Iterator[str]:
    if department.parent:
        yield f"{department.name}隶属于{department.parent}。"
    if department.headcount:
        yield f"{department.name}编制为{department.headcount}人。"
    if department.duties:
        yield wording["unit"].format(unit=department.name, deeds="；".join(duty.text for duty in department.duties))


def _position(position: Position, wording: dict[str, str]) -> Iterator[str]:
    title = position.name
    if position.headcount:
        yield f"{title}编制{position.headcount}人。"
    if position.superiors:
        yield wording["superior"].format(title=title, names="和".join(position.superiors))
    if position.dotted:
        yield wording["dotted"].format(title=title, names="、".join(position.dotted))
    if position.subordinates:
        yield wording["subordinate"].format(title=title, names="、".join(position.subordinates))
    yield wording["duties"].format(title=title, deeds="；".join(duty.text for duty in position.duties))


STYLE = Style(
    "zh_prose",
    _write,
    frozenset(
        (
            Facet.NAME,
            Facet.DEPARTMENTS,
            Facet.PARENTS,
            Facet.SUPERIORS,
            Facet.DOTTED,
            Facet.SUBORDINATES,
            Facet.HEADCOUNTS,
        )
    ),
)
