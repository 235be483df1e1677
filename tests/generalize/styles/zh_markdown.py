"""Markdown of an internal wiki: headings for units and posts, bold labels or a table for the fields, lists for statements."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import Field, House
from tests.generalize.model import Department, Position, World
from tests.generalize.style import Style


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    table = chance.random() < 0.4
    heading = chance.choice(("#### {label}", "#### {label}", "**{label}**"))
    front = chance.random() < 0.3
    lines: list[str] = ["---", "title: 岗位职责", "tags: [制度, 人力资源]", "---", ""] if front else []
    for organization in world.organizations:
        lines += [f"# {organization.name}{house.label('document')}", ""]
        if organization.heads:
            lines += [f"## {house.label('leaders')}", ""]
        for head in organization.heads:
            lines += [f"### {head.name}", "", *_fields(house, head, heading, table=table)]
        for department in organization.departments:
            lines += [f"## {department.name}", "", *_fields(house, department, heading, table=table)]
            for position in department.positions:
                lines += [f"### {position.name}", "", *_fields(house, position, heading, table=table)]
    return "\n".join(lines)


def _fields(house: House, holder: Department | Position, heading: str, *, table: bool) -> Iterator[str]:
    fields = [field for field in house.fields(holder) if field.kind != "department"]
    short = [field for field in fields if field.value]
    if short and table:
        yield "| 项目 | 内容 |"
        yield "|------|------|"
        yield from (f"| {field.label} | {field.value} |" for field in short)
    else:
        yield from (f"- **{field.label}**：{field.value}" for field in short)
    if short:
        yield ""
    for field in fields:
        if field.items:
            yield heading.format(label=field.label)
            yield ""
            yield from _statements(house, field)
            yield ""


def _statements(house: House, field: Field) -> Iterator[str]:
    return house.statements(
        field,
        lambda place, text: f"  - {text}" if place.group else f"{place.below}. {text}",
        lambda _, group: f"- {group}",
    )


STYLE = Style("zh_markdown", _write, suffix=".md")
