"""A team handbook in Markdown: front matter, headings by unit and role, bold fields or a table, nested lists, links."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import Field, House
from tests.generalize.model import Department, Position, World
from tests.generalize.style import Style


def _write(world: World, chance: random.Random) -> str:
    house = House("en", chance, world)
    table, bold = chance.random() < 0.4, chance.random() < 0.5
    lines = ["---", 'title: "Roles"', "layout: handbook", "---", ""] if chance.random() < 0.3 else []
    for organization in world.organizations:
        lines += [f"# {organization.name}", ""]
        if chance.random() < 0.5:
            lines += [f"- [{unit.name}](#{unit.name.lower().replace(' ', '-')})" for unit in organization.departments] + [""]
        if organization.heads:
            lines += [f"## {house.label('leaders')}", ""]
        for head in organization.heads:
            lines += [f"### {head.name}", "", *_fields(house, head, table=table, bold=bold)]
        for department in organization.departments:
            lines += [f"## {department.name}", "", *_fields(house, department, table=table, bold=bold)]
            for position in department.positions:
                lines += [f"### {position.name}", "", *_fields(house, position, table=table, bold=bold)]
    return "\n".join(lines)


def _fields(house: House, holder: Department | Position, *, table: bool, bold: bool) -> Iterator[str]:
    found = [field for field in house.fields(holder) if field.kind != "department"]
    short = [field for field in found if field.value and field.kind != "purpose"]
    if short and table:
        yield from ("| Item | Detail |", "| --- | --- |")
        yield from (f"| {field.label} | {field.value} |" for field in short)
    else:
        yield from (f"**{field.label}:** {field.value}" + ("  " if field is not short[-1] else "") for field in short)
    if short:
        yield ""
    for field in found:
        if field.items or field.kind == "purpose":
            yield f"**{field.label}**" if bold else f"#### {field.label}"
            yield ""
            yield from [f"{field.value}."] if field.value else _statements(house, field)
            yield ""


def _statements(house: House, field: Field) -> Iterator[str]:
    return house.statements(field, lambda place, text: f"{'  ' if place.group else ''}* {text}", lambda _, group: f"* {group}")


STYLE = Style("en_markdown", _write, suffix=".md")
