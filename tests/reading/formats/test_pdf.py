"""PDF documents: the text in reading order, paragraphs whole again, tables by their rules, each part with its page."""

from __future__ import annotations

import io
from importlib.util import find_spec
from types import SimpleNamespace
from typing import Any, cast

import pypdfium2 as pdfium
import pytest

from app.errors import UnreadableInput
from app.reading import read_document
from app.reading.formats import text_of
from app.reading.formats.format import FormatText
from app.reading.formats.pdf import pages_script
from app.reading.formats.pdf.joining import continues
from app.reading.formats.pdf.page import Line
from graph_model.locations import Locations
from tests.reading.formats.pdf_files import blank, pages, paragraph, pdf, picture, table


def found(data: bytes) -> FormatText:
    name, text = text_of(data, "no name that tells")
    assert name == "pdf"
    return text


def test_lines_that_were_full_are_one_paragraph_again_and_short_ones_are_not() -> None:
    long = "负责审核每月的采购计划、供应商的报价和到货的验收记录，并且把其中不符合合同约定的地方当天报告给仓储部经理和财务部。"
    english = (
        "Checks the monthly purchasing plan, the offers of suppliers and the records of goods received, and reports differences."
    )
    lines = ["岗位名称：采购员", f"1. {long}", "2. 整理合同。", english, "Reports to: Buyer"]

    assert found(pages([paragraph(line) for line in lines])).text.splitlines() == lines


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("and reports to the board of trustees once a year.", "Volunteer Services"),
        ("Internal contacts: northern stores; quality and records", "Main functions"),
        ("1、审核采购计划，提出改进建议。", "〖岗位权限〗催收组"),
    ],
)
def test_a_heading_or_remark_behind_a_full_line_stands_by_itself(full: str, short: str) -> None:
    line, below = (Line((text,), 0, 100 - y, right, 110 - y, 0, 400) for text, y, right in ((full, 0, 398), (short, 14, 120)))

    assert not continues(line, below)
    assert continues(line._replace(row=("and, as agreed with",)), below._replace(row=("the board of the trustees",)))


def test_lists_of_deeds_without_marks_stay_lists_where_a_line_happens_to_be_full() -> None:
    lines = [
        "Approve the tools that the workshop buys for its own use so that nothing in the budget is overrun",
        "Maintain lifts",
        "Keeps the keys of all the rooms in which machines stand, with the lists of those who hold the Golden",
    ]
    text = found(pages([paragraph(line) for line in [*lines, "Gate badge."]]))

    assert text.text.splitlines() == [*lines[:2], f"{lines[2]} Gate badge."]


def test_two_columns_are_read_one_after_the_other() -> None:
    lines = [f"{number}. Clean room {number} before noon and lock it." for number in range(1, 61)]

    assert found(pages([paragraph(line) for line in lines], columns=2)).text.splitlines() == lines


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    long = "".join(f"第{number}项工作由仓储部负责并且每周向总经理报告一次，" for number in range(1, 200))
    text = found(pages([paragraph(long)], columns=2))

    assert text.text.splitlines() == [long]
    middle = text.text.index("第150项")
    assert Locations(text.places).of(text.text, 0, 5) == "page 1"
    assert Locations(text.places).of(text.text, middle, middle + 4) == "page 2"
    assert Locations(text.places).of(text.text, 0, middle) == "pages 1–2"


def test_a_table_is_read_by_its_rules_and_merged_names_belong_to_each_row() -> None:
    rows = [
        ["部门", "岗位", "职责"],
        ["仓储部", "库管员", "登记货物的入库和出库，并且每天下班以前核对库存账目与实物是否一致"],
        ["", "搬运员", "装卸货物"],
        ["备注", "每年修订", ""],
    ]
    text = found(pages([paragraph("岗位一览"), table(rows, [2.5, 3, 6], ((0, 1), (0, 2)), ((1, 3), (2, 3))), paragraph("完")]))

    assert text.text.splitlines() == [
        "岗位一览",
        "部门\t岗位\t职责",
        "仓储部\t库管员\t登记货物的入库和出库，并且每天下班以前核对库存账目与实物是否一致",
        "仓储部\t搬运员\t装卸货物",
        "备注\t每年修订",
        "完",
    ]


def test_forms_side_by_side_follow_one_another() -> None:
    rows = [("岗位名称", "收银员", "岗位名称", "理货员"), ("直接上级", "店长", "直接上级", "主管")]
    lines = found(pages([paragraph("门店岗位"), table(rows, [3, 3, 3, 3])])).text.splitlines()
    assert lines == ["门店岗位", "岗位名称\t收银员", "直接上级\t店长", "岗位名称\t理货员", "直接上级\t主管"]


def test_a_table_over_pages_has_its_header_once() -> None:
    rows = [["Post", "Manager", "Duty"], *([f"Clerk {number}", "Head", "Files letters."] for number in range(60))]
    lines = found(pages([table(rows, [4, 4, 6])])).text.splitlines()

    assert lines == ["\t".join(row) for row in rows]


def test_cells_without_rules_stay_beside_each_other() -> None:
    from reportlab.platypus import Table  # noqa: PLC0415

    rows = [["Clerk", "Head of Office", "3"], ["Porter", "Caretaker", "2"], ["Guard", "Caretaker", "4"], ["Cook", "Chef", "1"]]

    assert found(pages([Table(rows, colWidths=150)])).text.splitlines() == ["\t".join(row) for row in rows]


@pytest.mark.parametrize("stands", ["TOP", "MIDDLE"])
def test_lists_in_cells_without_rules_stay_in_their_rows(stands: str) -> None:
    long = "检查库房的门窗和消防设施，发现隐患当日整改，不能整改的写成书面报告交给安全部门处理并跟踪结果。"
    form = [["岗位名称", "门卫"], ["直接上级", "后勤部主管"], ["岗位职责", f"1. 登记来访车辆。\n2. {long}\n3. 夜间巡逻。"]]
    tasks = "1. Sweeps the hall and the stairs every morning before the first visitors come.\n2. Keeps the keys."
    roster = [["Post", "Reports to", "Duties"], ["Porter", "Warden", tasks], ["Cook", "Steward", "1. Cooks.\n2. Bakes."]]
    flowables = [
        table(form, (3, 9), ruled=False, stands=stands),
        paragraph(""),
        table(roster, (3, 3, 8), ruled=False, stands=stands),
    ]

    assert text_of(pages(flowables), "x.pdf")[1].text.splitlines() == [
        "岗位名称\t门卫",
        "直接上级\t后勤部主管",
        "岗位职责\t1. 登记来访车辆。",
        f"2. {long}",
        "3. 夜间巡逻。",
        "Post\tReports to\tDuties",
        f"Porter\tWarden\t{tasks}".replace("\n", " "),
        "Cook\tSteward\t1. Cooks. 2. Bakes.",
    ]


def test_headers_footers_and_page_numbers_are_left_out() -> None:
    lines = [f"{number}. Sweep floor {number} of the tower." for number in range(1, 150)]
    text = found(pages([paragraph(line) for line in lines], header="Handbook, edition 7", footer="- {page} -"))

    assert text.text.splitlines() == lines


def test_a_password_is_said() -> None:
    with pytest.raises(UnreadableInput, match="protected by a password"):
        read_document(pages([paragraph("Position: Clerk")], password="secret"), "locked.pdf")


def test_pictures_of_pages_say_what_helps(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_name: str) -> None:
        return None

    monkeypatch.setattr("app.reading.formats.pdf.find_spec", missing)
    with pytest.raises(UnreadableInput, match="only pictures of pages") as refusal:
        read_document(picture(), "scan.pdf")

    assert "orgatlas[ocr]" in str(refusal.value.hint)


def test_of_very_many_pages_the_first_are_read_and_that_is_said() -> None:
    text = found(blank(1100))

    assert text.text.splitlines()[-1] == "word999"
    assert [gap.message for gap in text.gaps] == ["only the first 1,000 of 1,100 pages were read: divide the file to have all"]


def test_what_stays_of_a_damaged_file_is_refused_with_a_hint() -> None:
    with pytest.raises(UnreadableInput, match="damaged or cut short") as refusal:
        read_document(b"%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj", "cut.pdf")

    assert refusal.value.hint


def test_a_file_cut_short_that_can_still_be_read_says_so() -> None:
    whole = pdf("Position: Clerk\nReports to: Head")
    text = found(whole[: whole.rindex(b"startxref")])

    assert text.text == "Position: Clerk\nReports to: Head\n"
    assert [gap.message for gap in text.gaps] == ["the PDF ends without its last mark: it may have been cut short"]


@pytest.mark.skipif(find_spec("rapidocr") is None, reason="the extra orgatlas[ocr] is not installed")
def test_text_in_pictures_of_pages_is_recognized() -> None:
    scan = pdfium.PdfDocument(pages([paragraph("Position: Clerk"), paragraph("Reports to: Head of Office")]))
    file = io.BytesIO()
    cast("Any", scan)[0].render(scale=2).to_pil().save(file, "PDF", resolution=144)

    assert found(file.getvalue()).text == "Position: Clerk\nReports to: Head of Office\n"


def test_a_chinese_sign_whose_font_tells_only_its_ink_is_as_wide_as_its_neighbours() -> None:
    box = SimpleNamespace(left=131.9, right=139.7, bottom=641.2, top=651.3)
    pages_script._widen(box, 12)

    assert (round(box.left, 1), round(box.right, 1)) == (129.8, 141.8)


def test_every_example_has_its_pages() -> None:
    text = found(pdf("Position: Clerk\nReports to: Head"))

    assert text == FormatText("Position: Clerk\nReports to: Head\n", ("0 page 1",))
