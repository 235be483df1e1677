"""Pages of an online workspace as it exports them: an index of links, a page a unit or post, its properties first."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from tests.generalize.house import Field, House
from tests.generalize.model import EVERYTHING, Department, Facet, Organization, Position, World
from tests.generalize.style import Style

_STATES = ("状态: 已发布", "状态: 进行中", "标签: 组织管理, 制度")


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    mark = chance.choice(("- ", "- ", "1. ", "- [ ] ", "- [x] "))
    linked, edited = chance.random() < 0.5, chance.choice(("最后编辑时间", "创建时间", "更新时间"))
    besides = [f"{edited}: 2024年{chance.randint(1, 12)}月{chance.randint(1, 28)}日 10:22", chance.choice(_STATES)]
    lines: list[str] = []
    for organization in world.organizations:
        lines += [f"# {organization.name}{house.label('document')}", ""]
        for holder in organization.sheets:
            lines += [f"[{holder.name}]({_address(organization, holder.name)})", ""]
        for holder in organization.sheets:
            lines += _page(house, organization, holder, (mark, linked, besides))
    return "\n".join(lines)


def _address(organization: Organization, name: str) -> str:
    """Where a page lies in the archive: its name and a number that no two pages share."""
    number = random.Random(f"{organization.name} {name}").getrandbits(64)
    return f"{quote(organization.name)}/{quote(name)}%20{number:016x}.md"


def _page(
    house: House, organization: Organization, holder: Department | Position, habits: tuple[str, bool, list[str]]
) -> Iterator[str]:
    mark, linked, besides = habits
    fields = house.fields(holder)
    yield from (f"# {holder.name}", "")
    for field in fields:
        if field.value and field.kind != "purpose":
            yield f"{field.label}: {_value(organization, holder, field) if linked else field.value}"
    yield from (*besides, "")
    for field in fields:
        if field.kind == "purpose":
            yield from ("<aside>", f"💡 {field.label}：{field.value}。", "", "</aside>", "")
        elif field.items:
            yield from (f"## {field.label}", "")
            for group, texts in field.grouped:
                if group:
                    yield from (f"### {group}", "")
                yield from (mark + text for text in house.stopped(texts))
                yield ""


def _value(organization: Organization, holder: Department | Position, field: Field) -> str:
    """Relations to pages of the archive are links behind their names."""
    names = _related(holder, field.kind)
    if not names:
        return field.value
    pages = {each.name for each in organization.sheets}
    return ", ".join(f"{name} ({_address(organization, name)})" if name in pages else name for name in names)


def _related(holder: Department | Position, kind: str) -> Iterable[str]:
    if isinstance(holder, Department):
        return [holder.parent] if kind == "parent" and holder.parent else []
    lines = {"superior": holder.superiors, "subordinate": holder.subordinates, "dotted": holder.dotted}
    return [holder.department] if kind == "department" and holder.department else lines.get(kind, ())


STYLE = Style("zh_workspace_export", _write, EVERYTHING - {Facet.REFERENCES}, suffix=".md")
