"""Tables of values: each record is a line whose cells are divided by tabs, and each line knows its row."""

from __future__ import annotations

import csv
import io

import pytest

from app.errors import UnreadableInput
from app.reading import read_document
from app.reading.formats import text_of
from graph_model.locations import Locations
from tests.reading.formats.damage import survives_cuts

_POSTS = [
    ["岗位", "部门", "直接上级", "人数", "职责"],
    ["仓储总监", "仓储部", "总经理", "1", "制定仓储计划；审批采购申请"],
    ["库管主管", "仓储部", "仓储总监", "2", "盘点库存；安排“早,晚”班次"],
]


def table(divider: str = ",") -> str:
    file = io.StringIO()
    csv.writer(file, delimiter=divider).writerows(_POSTS)
    return file.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("divider", [",", ";", "\t"])
def test_a_table_of_posts_is_read_by_its_columns(divider: str, encoding: str) -> None:
    read = read_document(table(divider).encode(encoding), "posts.CSV")
    posts = {post.title: post for organization in read.reading.organizations for post in organization.positions}

    assert read.reading.document.format == "csv"
    assert [line.name for line in posts["库管主管"].reports_to] == ["仓储总监"]
    assert posts["仓储总监"].headcount == 1
    assert [duty.text for duty in posts["库管主管"].duties] == ["盘点库存；", "安排“早,晚”班次"]


def test_every_value_knows_its_cell() -> None:
    found = text_of(b'a,"b\r\nc",d\r\n\r\n,e\r\n', "x.csv")[1]

    assert found.text == "a\tb c\td\n\n\te\n"
    assert [Locations(found.places).of(found.text, at, at + 1) for at in (0, 2, 6, 10)] == [
        "cell A1",
        "cell B1",
        "cell C1",
        "cell B3",
    ]


def test_content_goes_before_the_name() -> None:
    assert text_of(b"<html><table><tr><td>a<td>b</table></html>", "x.csv")[0] == "html"


def test_a_cell_without_an_end_is_refused_with_its_line() -> None:
    with pytest.raises(UnreadableInput, match=r"no table of values.*x.csv:\d+"):
        read_document(b'a,b\n"' + b"c,\n" * 400_000, "x.csv")


def test_no_cut_crashes() -> None:
    survives_cuts(table().encode(), "posts.csv")


def test_forms_side_by_side_follow_one_another() -> None:
    form = "Job Title,Porter,,Job Title,Cook\nReports to,Warden,,Reports to,Steward\nDuties,Carry bags.,,Duties,Bake bread.\n"
    found = text_of(form.encode(), "posts.csv")[1]

    assert found.text.splitlines()[:3] == ["Job Title\tPorter", "Reports to\tWarden", "Duties\tCarry bags."]
    assert found.text.splitlines()[4:] == ["\t\t\tJob Title\tCook", "\t\t\tReports to\tSteward", "\t\t\tDuties\tBake bread."]


def test_a_first_line_that_says_what_divides_is_no_row() -> None:
    found = text_of(b"sep=;\nTeam;Post\nGate;Porter, nights\n", "posts.csv")[1]

    assert (found.text, found.places) == ("Team\tPost\nGate\tPorter, nights\n", ("0 cell A2",))


def test_what_divides_is_told_by_all_records_and_not_by_a_title_or_the_lists_in_cells() -> None:
    rows = "Staff, all posts\n\nName\tPost\tManagers\nAda\tCook\t\nBo\tBaker\tAda; Cy, Di\n"
    found = text_of(rows.encode(), "staff.csv")[1]

    assert found.text.splitlines()[2] == "Name\tPost\tManagers"
    assert text_of(b"a;b;c\n1,5;2,5;3,5\n1,5;2;3\n", "x.csv")[1].text == "a\tb\tc\n1,5\t2,5\t3,5\n1,5\t2\t3\n"


def test_a_record_with_another_number_of_cells_is_not_read_and_told() -> None:
    whole = ["Name,Post,Team,Manager", "Ada,Cook,Galley,", "Bo,Baker,Galley,Ada", "Ed,Guard,Gate,Bo", "Fy,Guard,Gate,Bo"]
    rows = "\n".join([*whole[:3], "Cy, jun.,Guard,Gate,Ada", "Di,Galley,Ada", *whole[3:]])
    found = text_of(rows.encode(), "staff.csv")[1]

    assert [line for line in found.text.splitlines() if line] == [line.rstrip(",").replace(",", "\t") for line in whole]
    assert [gap.message.partition(" was")[0] for gap in found.gaps] == ["row 4", "row 5"]


def test_records_whose_empty_ends_are_left_out_are_whole() -> None:
    rows = "Staff\nName,Post,Team,Manager\nAda,Cook,Galley\nBo,Baker,Galley,Ada\nCy,Cook,Galley,Ada\nDi,Cook,Galley,Ada\n"

    assert not text_of(rows.encode(), "staff.csv")[1].gaps
    assert not text_of(b"Name,Post,Team\nAda,Cook,Galley,\nBo,Baker,Galley,\nCy,Cook,Galley,\n", "staff.csv")[1].gaps


def test_a_second_table_of_other_width_is_read() -> None:
    people = "".join(f"Name {n},Cook,Galley,{'Ada' * (n > 1)},x\n" for n in range(9))
    rows = f"Code,Team,Head\n1,Galley,Ada\n2,Gate,Bo\n\nName,Post,Team,Manager,Note\n{people}"

    assert not text_of(rows.encode(), "staff.csv")[1].gaps


def test_lists_in_text_of_one_column_divide_no_cells() -> None:
    lines = [
        "Matron",
        "Supervises: Nurse; Porter; Cook",
        "Duties",
        '"Assign beds, rooms and nurses."',
        "Works with: Kitchen; Wards; Stores",
    ]

    assert text_of("\n".join(lines).encode(), "posts.csv")[1].text.splitlines() == [line.strip('"') for line in lines]
