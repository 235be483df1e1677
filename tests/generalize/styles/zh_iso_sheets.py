"""Controlled sheets of a quality system: a version block before each, numbered sections, 目的 and 范围 of the document."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import Field, House
from tests.generalize.model import EVERYTHING, Department, Facet, Position, World
from tests.generalize.style import Style

_FAMILIES = "赵钱孙李周吴郑王冯陈"
_GIVEN = ("建国", "晓梅", "志强", "丽华", "海涛", "文静")


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    code = chance.choice(("QW", "GL-RS", "QMS/GW", "ZD-HR"))
    lines: list[str] = []
    number = 0
    for organization in world.organizations:
        signed = [chance.choice(_FAMILIES) + chance.choice(_GIVEN) for _ in range(3)]
        for holder in organization.sheets:
            number += 1
            lines += [*_block(house, holder, organization.name, f"{code}-{number:03}", signed), *_sheet(house, holder), ""]
    return "\n".join(lines)


def _block(house: House, holder: Department | Position, company: str, code: str, signed: list[str]) -> Iterator[str]:
    """What stands in the head of every controlled sheet."""
    kind = "部门职责" if isinstance(holder, Department) else "岗位说明书"
    yield company
    yield f"文件名称：{holder.name}{kind}\t文件编号：{code}"
    yield f"版本/修订：{house.chance.choice(('A/0', 'B/1', '第2版'))}\t生效日期：20{house.chance.randint(15, 25)}年3月1日"
    yield f"编制：{signed[0]}\t审核：{signed[1]}\t批准：{signed[2]}"
    yield f"页码：第1页 共{house.chance.randint(1, 3)}页"


def _sheet(house: House, holder: Department | Position) -> Iterator[str]:
    yield "1 目的"
    yield f"明确{holder.name}的职责和工作关系，使各项工作有章可循。"
    yield "2 适用范围"
    yield f"本文件适用于本单位{holder.name}。"
    yield "3 基本信息"
    yield f"3.1 {house.label('unit' if isinstance(holder, Department) else 'title')}：{holder.name}"
    fields = house.fields(holder)
    short = [field for field in fields if field.value]
    yield from (f"3.{n} {field.label}：{field.value}" for n, field in enumerate(short, 2))
    for section, field in enumerate((field for field in fields if field.items), 4):
        yield f"{section} {field.label}"
        yield from _statements(house, field, section)


def _statements(house: House, field: Field, section: int) -> Iterator[str]:
    return house.statements(
        field,
        lambda place, text: f"{section}.{place.group}.{place.below} {text}" if place.group else f"{section}.{place.below} {text}",
        lambda number, group: f"{section}.{number} {group}",
    )


STYLE = Style("zh_iso_sheets", _write, EVERYTHING - {Facet.PURPOSES})
