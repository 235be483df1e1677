"""Several tables of one file: sheets of one department each, side by side, below each other, in other notation."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any, cast

import openpyxl
import pytest
import xlwt

from app.reading import ReadDocument, read_document
from app.reading.model import OrganizationRead

_HEAD = ["岗位", "姓名", "直接上级", "定员"]
_SHEETS: dict[str, list[list[str]]] = {
    "办公室": [_HEAD, ["主任", "甘棠", "", "1"], ["文员", "白芷", "主任", "2"]],
    "针灸科": [_HEAD, ["针灸科主任", "阮文", "主任", "1"], ["针灸医师", "柯蓝", "针灸科主任", "3"]],
    "字典": [["性别", "男", "女", "未知"], ["婚姻", "已婚", "未婚", "未知"]],
}


def xlsx(sheets: dict[str, list[list[str]]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([cell or None for cell in row])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def xls(sheets: dict[str, list[list[str]]]) -> bytes:
    book = cast("Any", xlwt.Workbook())
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write(number, column, cell)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def only(document: ReadDocument) -> OrganizationRead:
    (organization,) = document.reading.organizations
    return organization


def posts(organization: OrganizationRead) -> dict[str | None, tuple[str | None, list[str]]]:
    return {
        one.title: (one.department, [f"{line.name}{' …' * (line.kind == 'dotted')}" for line in one.reports_to])
        for one in organization.positions
        if one.described
    }


@pytest.mark.parametrize("write", [xlsx, xls])
def test_sheets_that_begin_alike_are_one_table_cut_by_their_names(write: Callable[[dict[str, list[list[str]]]], bytes]) -> None:
    document = read_document(write(_SHEETS), "book")
    found = only(document)

    assert posts(found) == {
        "主任": ("办公室", []),
        "文员": ("办公室", ["主任"]),
        "针灸科主任": ("针灸科", ["主任"]),
        "针灸医师": ("针灸科", ["针灸科主任"]),
    }
    assert [person.name for person in found.people] == ["甘棠", "白芷", "阮文", "柯蓝"]
    at = document.text.index("柯蓝")
    assert document.places.of(document.text, at, at + 2) == "sheet 针灸科, cell B3"
    assert document.text.startswith("办公室\n岗位")


def test_titles_that_name_units_over_tables_are_their_rows_units_and_no_organization() -> None:
    rows = [["序号", "岗位", "姓名", "直接上级", "编制"]]
    sheets = {
        "封面": [["云麓中医医院人员配置"]],
        "一": [["院办人员配置表"], *rows, ["1", "院长", "仇立", "", "1"]],
        "二": [["针灸科人员配置表"], *rows, ["1", "针灸医师", "柯蓝", "仇立", "3"], ["", "", "穆青", "仇立", ""]],
    }
    found = only(read_document(xlsx(sheets), "book.xlsx"))

    assert (found.name, posts(found)) == ("云麓中医医院", {"院长": ("院办", []), "针灸医师": ("针灸科", ["院长"])})
    assert {person.name: person.holds[0].name for person in found.people} == {
        "仇立": "院长", "柯蓝": "针灸医师", "穆青": "针灸医师"
    }  # fmt: skip
    assert {one.title: one.headcount for one in found.positions}["针灸医师"] == 3


def test_tables_side_by_side_are_two_where_an_empty_column_divides_their_headers() -> None:
    text = (
        "沙溪镇供销合作社\n岗位\t姓名\t直接上级\t\t部门\t负责人\t编制人数\n主任\t龙腾\t\t\t办公室\t龙腾\t2\n"
        "会计\t麦穗\t主任\t\t农资部\t田野\t3\n营业员\t禾苗\t主任\n"
    )
    found = only(read_document(text.encode(), "side.txt"))

    assert posts(found) == {"主任": (None, []), "会计": (None, ["主任"]), "营业员": (None, ["主任"])}
    assert [(unit.name, unit.headcount) for unit in found.departments] == [("办公室", 2), ("农资部", 3)]


def test_a_matrix_below_a_list_of_people_is_no_part_of_it() -> None:
    rows = ["Name|Role|Team|Manager", "Rhea Stolz|Director|Office|", "*open*|Guide|Slopes|Rhea Stolz"]
    bars = "\n".join([f"| {rows[0]} |", "|---|---|---|---|", *(f"| {row} |" for row in rows[1:])])
    tabs = "\n".join(rows).replace("|", "\t")
    matrix = "Task\tDirector\tGuide\nPlan the season\tA\tR\nMark the runs\tI\tR\n"
    for text in (f"{bars}\n\n## Tasks\n\n{matrix}", f"{tabs}\n{matrix}"):
        found = only(read_document(text.encode(), "staff.md"))

        assert [person.name for person in found.people] == ["Rhea Stolz"]
        assert {one.title: [duty.text for duty in one.duties] for one in found.positions} == {
            "Director": ["Plan the season"], "Guide": ["Plan the season", "Mark the runs"]
        }  # fmt: skip


def test_the_section_of_a_table_ends_where_another_row_of_one_cell_stands() -> None:
    rows = (
        "Post ref\tPost\tFTE\tReports to\nKITCHEN\t\t\t\n"
        "K1\tCook\t2.5\tH1\nSubtotal\t\t2.5\t\nCARE\t\t\t\nH1\tHome Manager\t1\t\n"
        "H2\tCarer\t18.4\tH1\n"
    )
    found = only(read_document(rows.encode(), "posts.txt"))

    assert posts(found) == {
        "Cook": ("KITCHEN", ["Home Manager"]),
        "Home Manager": ("CARE", []),
        "Carer": ("CARE", ["Home Manager"]),
    }


def test_ranks_beside_titles_two_managers_in_a_cell_and_titles_told_by_their_units() -> None:
    rows = (
        "员工号,姓名,部门,职务,岗位,直线经理\n1,桑榆,厂部,高管,厂长,\n2,尹川,炉运车间,中层,车间主任,厂长\n3,祝融,化水车间,中层,车间主任,厂长\n"
        '4,程橙,化水车间,基层,化水工,"化水车间主任 炉运车间主任（业务）"\n'
    )
    found = only(read_document(rows.encode(), "staff.csv"))
    post = next(one for one in found.positions if one.title == "化水工")

    assert [(line.name, line.department, line.kind) for line in post.reports_to] == [
        ("车间主任", "化水车间", "solid"), ("车间主任", "炉运车间", "dotted")
    ]  # fmt: skip
    assert {one.title for one in found.positions} == {"厂长", "车间主任", "化水工"}


def test_ones_mark_what_a_unit_does_and_count_posts() -> None:
    duties = "No\tFunction\tLending Team\tArchive Team\n1\tIssue reader tickets\t1\t\n2\tScan old maps\t\t1\n"
    counts = "Post\tLending Team\tArchive Team\nClerk\t1\t\nLibrarian\t\t1\n"

    assert {u.name: [d.text for d in u.duties] for u in only(read_document(duties.encode(), "m.txt")).departments} == {
        "Lending Team": ["Issue reader tickets"], "Archive Team": ["Scan old maps"]
    }  # fmt: skip
    assert not any(u.duties for one in read_document(counts.encode(), "m.txt").reading.organizations for u in one.departments)


def test_what_somebody_is_responsible_for_is_work_or_posts_by_what_stands_below() -> None:
    head = "Brill Weavers Ltd\n\n| Role | Accountable to | Responsible for |\n| --- | --- | --- |\n"
    work = head + "| Dye House Manager |  | Order the dyes • Check each vat |\n| Dyer | Dye House Manager | Clean the vats |\n"
    posts = head + "| Dye House Manager |  | Dyer |\n| Dyer | Dye House Manager |  |\n"
    manager, dyer = read_document(work.encode(), "a.txt").reading.organizations[0].positions
    assert [duty.text for duty in manager.duties] == ["Order the dyes", "Check each vat"]
    assert not manager.direct_reports
    assert [duty.text for duty in dyer.duties] == ["Clean the vats"]
    manager = read_document(posts.encode(), "a.txt").reading.organizations[0].positions[0]
    assert not manager.duties
    assert [line.name for line in manager.direct_reports] == ["Dyer"]
