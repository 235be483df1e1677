"""Sheets turned on their side: a table a unit, its posts side by side as columns, the labels in the first column."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.generalize.house import House, chinese, run_together
from tests.generalize.model import Department, Facet, Organization, Position, World
from tests.generalize.style import Style

_TITLES = ("{name}岗位职责对照表", "{name}各部门岗位职责", "{name}岗位设置与职责对照")
_CORNERS = ("岗位名称", "岗位", "职位")
_FUNCTIONS = ("部门职责：{text}", "主要职能：{text}", "部门职能\n{text}")
_MARKS = ("{n}.{text}", "{n}、{text}", "（{n}）{text}")


def _write(world: World, chance: random.Random) -> str:
    house = House("zh", chance, world)
    title, corner, functions, mark = map(chance.choice, (_TITLES, _CORNERS, _FUNCTIONS, _MARKS))
    pipes = chance.random() < 0.5
    lines: list[str] = []
    for organization in world.organizations:
        lines += [title.format(name=organization.name), ""]
        lines += _units(house, organization, (corner, functions, mark), pipes=pipes)
    return "\n".join(lines)


def _units(house: House, organization: Organization, forms: tuple[str, str, str], *, pipes: bool) -> Iterator[str]:
    corner, functions, mark = forms
    leaders = Department(house.label("leaders"), positions=organization.heads)
    units = [unit for unit in (leaders, *organization.departments) if unit.says or unit.positions]
    for number, unit in enumerate(units, 1):
        yield f"{chinese(number)}、{unit.name}"
        if unit.duties:
            yield functions.format(text=run_together((duty.text for duty in unit.duties), mark))
        if unit.authorities:
            yield f"{house.label('department-authorities')}：{run_together(unit.authorities, mark)}"
        if unit.headcount:
            yield f"{house.label('department-headcount')}：{unit.headcount}人"
        for row in _rows(house, unit.positions, corner, mark):
            yield f"| {' | '.join(row)} |" if pipes else "\t".join(row)
        yield ""


def _rows(house: House, positions: tuple[Position, ...], corner: str, mark: str) -> Iterator[list[str]]:
    """A row a label, a column a post; rows in which nothing stands are left out."""
    if not positions:
        return
    yield [corner, *(each.name for each in positions)]
    for kind, cells in (
        ("superior", [house.names(each.superiors) for each in positions]),
        ("subordinate", [house.names(each.subordinates) for each in positions]),
        ("headcount", [str(each.headcount or "") for each in positions]),
        ("duties", [run_together((duty.text for duty in each.duties), mark) for each in positions]),
        ("authorities", [run_together(each.authorities, mark) for each in positions]),
        ("qualifications", [run_together(each.qualifications, mark) for each in positions]),
    ):
        if any(cells):
            yield [house.label(kind), *cells]


STYLE = Style(
    "zh_posts_in_columns",
    _write,
    frozenset(
        (
            Facet.NAME,
            Facet.DEPARTMENTS,
            Facet.MEMBERSHIP,
            Facet.SUPERIORS,
            Facet.SUBORDINATES,
            Facet.HEADCOUNTS,
            Facet.AUTHORITIES,
            Facet.QUALIFICATIONS,
        )
    ),
)
