"""A two-column table a post (item, content), with pipes, drawn lines or wide gaps; groups as 职责一 with its tasks."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from tests.generalize.house import Field, House, chinese
from tests.generalize.model import Department, Position, World
from tests.generalize.style import Style

Row = tuple[str, str]
Table = Callable[[list[Row]], Iterator[str]]


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    table = chance.choice((_pipes, _drawn, _gaps))
    lines: list[str] = []
    for organization in world.organizations:
        lines += [f"{organization.name}{house.label('document')}", ""]
        for holder in organization.sheets:
            lines += [*table(list(_rows(house, holder))), ""]
    return "\n".join(lines)


def _pipes(rows: list[Row]) -> Iterator[str]:
    yield "| 项目 | 内容 |"
    yield "| --- | --- |"
    yield from (f"| {label} | {value} |" for label, value in rows)


def _drawn(rows: list[Row]) -> Iterator[str]:
    """As old text files draw tables."""
    yield "┌────────┬──────────────────────────────┐"
    for number, (label, value) in enumerate(rows):
        if number and label:
            yield "├────────┼──────────────────────────────┤"
        yield f"│{label}│{value}│"
    yield "└────────┴──────────────────────────────┘"


def _gaps(rows: list[Row]) -> Iterator[str]:
    """Columns kept apart by ideographic spaces."""
    yield from (f"{label}{'　' * max(2, 10 - len(label))}{value}" for label, value in rows)


def _rows(house: House, holder: Department | Position) -> Iterator[Row]:
    yield house.label("unit" if isinstance(holder, Department) else "title"), holder.name
    for field in house.fields(holder, empty=True):
        if field.value:
            yield field.label, field.value
        else:
            yield from _statements(house, field)


def _statements(house: House, field: Field) -> Iterator[Row]:
    """One row a statement, the label before the first; a group is announced as 职责一 with its tasks below."""
    label = field.label
    for number, (group, texts) in enumerate(field.grouped, 1):
        if group:
            yield f"职责{chinese(number)}", f"职责表述：{group}"
            label = "工作任务"
        for n, text in enumerate(house.stopped(texts), 1):
            yield label, f"{n}. {text}"
            label = ""


STYLE = Style("zh_two_columns", _write)
