"""The report as a client opens it: every format by a reader of its own, in both languages, with hostile names."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from docx import Document
from openpyxl import load_workbook
from selectolax.lexbor import LexborHTMLParser

from app.cli import main
from app.database import Store
from app.errors import UnknownName
from app.findings.checking import check
from app.findings.judgements import judge
from app.findings.loading import load
from app.importing import import_document
from app.report import FORMATS, format_of, report_on
from app.report.blocks import Report

_TEXT = """青浦渡口部门职能及岗位说明

一、票务部
（一）部门职能
1. 负责各码头的售票。
2. 负责票据的保管和核对。
（二）岗位说明
1. 票务主管
直接下级：售票员、<script>检票员</script>
岗位职责：
（1）组织各码头的售票。
（2）保管和核对票据。
2. 售票员
直接上级：码头主管
岗位职责：
（1）负责窗口售票。
（3）保管和核对票据。
"""


@pytest.fixture
def made(store: Store) -> tuple[Store, Report]:
    import_document(store, _TEXT.encode(), "ferries.txt")
    return store, report_on(store, load(store)[0].organization.id, language="zh")


def test_the_page_opens_without_a_network_and_escapes_what_documents_say(made: tuple[Store, Report]) -> None:
    page = format_of("html").write(made[1]).decode()
    tree = LexborHTMLParser(page)
    assert [node.text() for node in tree.css("h2")] == [section.title for section in made[1].sections]
    assert not tree.css("script, link, img, iframe")
    assert not re.search(r"(?:src|href)='(?!#)|url\(|@import", page)
    assert tree.css("svg rect")
    assert "<script>检票员" not in page
    assert tree.css(".finding.error .message")[0].text().strip().startswith("矛盾“售票员”自述上级为“码头主管”")
    quotes = {node.text().split("ferries")[0].strip() for node in tree.css("blockquote")}
    assert {"直接上级：码头主管", "直接下级：售票员、<script>检票员</script>"} <= quotes


def test_word_and_excel_open_it_with_every_finding(made: tuple[Store, Report]) -> None:
    store, report = made
    messages = {one.message for one in check(store, language="zh").findings}
    words = "\n".join(paragraph.text for paragraph in Document(BytesIO(format_of("docx").write(report))).paragraphs)
    assert all(message in words for message in messages)
    book = load_workbook(BytesIO(format_of("xlsx").write(report)))
    assert len(book.sheetnames) == len(report.sections)
    cells = {str(cell.value) for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert messages <= cells


def test_a_dismissed_finding_is_not_in_the_report(made: tuple[Store, Report]) -> None:
    store, report = made
    (clash,) = [one for one in check(store).findings if one.rule == "manager-clash"]
    judge(store, clash, "dismissed", "Settled.")
    again = report_on(store, clash.organization_id, language="zh")
    assert format_of("html").write(report).count(b"class='finding error'") == 1
    assert format_of("html").write(again).count(b"class='finding error'") == 0


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_speaks_the_language_asked_for(made: tuple[Store, Report], language: str) -> None:
    store, report = made
    asked = report if language == "zh" else report_on(store, load(store)[0].organization.id, language="en")
    assert asked.sections[0].title == {"zh": "摘要", "en": "Summary"}[language]
    assert all(each.write(asked) for each in FORMATS)


def test_a_formula_in_a_title_stays_text_in_excel(store: Store) -> None:
    text = _TEXT.replace("<script>检票员</script>", "=1+1检票员")
    import_document(store, text.encode(), "ferries.txt")
    book = load_workbook(BytesIO(format_of("xlsx").write(report_on(store, load(store)[0].organization.id))))
    assert all(cell.data_type != "f" for sheet in book.worksheets for row in sheet.iter_rows() for cell in row)


def test_another_ending_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(UnknownName, match="pdf") as error:
        format_of("pdf")
    assert error.value.hint == "end the file's name in one of: .html, .docx, .xlsx"


def test_the_command_tells_its_own_errors(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "review.pdf"]) == 2
    assert "error: " in capsys.readouterr().err
