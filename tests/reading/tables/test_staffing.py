"""Matrices of staff: how many of each post each unit has."""

from __future__ import annotations

from app.reading import read_document
from app.reading.model import OrganizationRead

_COUNTS = (
    "## 定编表\n\n| 部门\\岗位 | 经理 | 主管 | 专员 | 合计 |\n|---|---|---|---|---|\n"
    "| 财务部 | 1 | 1 | 3 | 5 |\n| 行政部 | 1 | - | 2 | 3 |\n| 合计 | 2 | 1 | 5 | 8 |\n"
)
_ENGLISH = "Department,Manager,Clerk,Driver,Total\nFinance Department,1,3,,4\nTransport Department,1,,6,7\n"


def _only(text: str, name: str) -> OrganizationRead:
    (organization,) = read_document(text.encode(), name).reading.organizations
    return organization


def test_units_by_posts_give_the_headcount_of_each() -> None:
    organization = _only(_COUNTS, "invented.md")

    assert [(one.name, one.headcount) for one in organization.departments] == [("财务部", 5), ("行政部", 3)]
    assert [(one.title, one.department, one.headcount) for one in organization.positions] == [
        ("经理", "财务部", 1),
        ("主管", "财务部", 1),
        ("专员", "财务部", 3),
        ("经理", "行政部", 1),
        ("专员", "行政部", 2),
    ]


def test_so_it_is_in_english_tables_of_systems() -> None:
    organization = _only(_ENGLISH, "invented.csv")

    assert [(one.name, one.headcount) for one in organization.departments] == [
        ("Finance Department", 4),
        ("Transport Department", 7),
    ]
    assert {(one.title, one.headcount) for one in organization.positions} == {("Manager", 1), ("Clerk", 3), ("Driver", 6)}


def test_a_table_whose_cells_are_names_counts_nobody() -> None:
    names = _COUNTS.replace("| 1 | 1 | 3 | 5 |", "| 张三 | 李四 | 王五 |  |")

    assert all(one.headcount is None for one in _only(names, "invented.md").positions)
