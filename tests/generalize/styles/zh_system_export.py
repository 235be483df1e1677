"""What a personnel system prints: one record a unit or post, a key and its value a line, all statements of a kind in one line."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from tests.generalize.house import House
from tests.generalize.model import EVERYTHING, Department, Facet, Organization, Position, World
from tests.generalize.style import Style

_RULES = ("-" * 40, "=" * 40, "*" * 40, "")
_RECORDS = ("记录 {n}/{all}", "[{n}]", "序号：{n}", "第{n}条，共{all}条")
_JOINS = ("{n}.{text}；", "{n}、{text}；", "（{n}）{text}；", "{text}；")
_COMPANY = ("公司", "公司名称", "所属单位名称", "单位名称")


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    rule, record, join = chance.choice(_RULES), chance.choice(_RECORDS), chance.choice(_JOINS)
    company, colon = chance.choice(_COMPANY), chance.choice(("：", ": ", " : "))
    lines = ["组织与岗位档案导出", "导出时间：2024-05-11 09:30　　操作人：admin", ""]
    sheets = [(organization, holder) for organization in world.organizations for holder in organization.sheets]
    for number, (organization, holder) in enumerate(sheets, 1):
        lines += [rule, record.format(n=number, all=len(sheets))]
        lines += (f"{key}{colon}{value}" for key, value in _keys(house, organization, holder, company, join))
    return "\n".join([*lines, rule, f"共导出{len(sheets)}条记录"])


def _keys(
    house: House, organization: Organization, holder: Department | Position, company: str, join: str
) -> Iterator[tuple[str, str]]:
    yield company, organization.name
    yield house.label("unit" if isinstance(holder, Department) else "title"), holder.name
    for field in house.fields(holder, empty=True):
        yield field.label, field.value or _statements([item.text for item in field.items], join)
    yield "状态", "启用"


def _statements(texts: Sequence[str], join: str) -> str:
    return "".join(join.format(n=n, text=text) for n, text in enumerate(texts, 1)).rstrip("；") + "。"


STYLE = Style("zh_system_export", _write, EVERYTHING - {Facet.GROUPS})
