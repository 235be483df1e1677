"""How headings are built: a name, what follows it, or the words for a sheet, a chapter and a document."""

from __future__ import annotations

import pytest

from app.language.script import aligned
from app.reading.collection import closes_chapter, is_collection
from app.reading.headings import fused_heading, read_chapter_heading, read_heading, read_name
from tests.reading.looking import only, post, read


@pytest.mark.parametrize(
    ("text", "kind", "name", "facet"),
    [
        ("采购部职能", "department", "采购部", "duties"),
        ("採購部職責", "department", "採購部", "duties"),
        ("采购部岗位描述", "department", "采购部", "container"),
        ("采购部经理岗位职责：", "position", "采购部经理", "duties"),
        ("网店编辑的工作内容", "position", "网店编辑", "duties"),
        ("仓管员岗位目的", "position", "仓管员", "purpose"),
        ("东海中心部门职能及岗位描述", "department", "东海中心", "container"),
        ("客户部门职责", "department", "客户部门", "duties"),
        ("平面排版岗位职责", "weak", "平面排版", "duties"),
        ("仓管员岗位说明书", "position", "仓管员", None),
        ("Job Description: Stock Clerk", "position", "Stock Clerk", None),
        ("Duties of the Stock Clerk", "position", "Stock Clerk", "duties"),
        ("Catering Department Responsibilities", "department", "Catering Department", "duties"),
        ("职位说明书", "form", "", None),
        ("Position Description", "form", "", None),
        ("考勤管理细则", "rules", "", None),
        ("退货处理流程", "process", "", None),
    ],
)
def test_a_heading_says_whose_section_begins_and_what_follows(text: str, kind: str, name: str, facet: str | None) -> None:
    heading = read_heading(aligned(text), text)

    assert heading is not None
    assert (heading.kind, text[slice(*heading.name)], heading.facet) == (kind, name, facet)


@pytest.mark.parametrize("text", ["负责采购部的工作职责。", "岗位职责", "审核合同；签订合同", "今天天气不错", "a"])
def test_statements_and_plain_labels_are_no_headings(text: str) -> None:
    assert read_heading(aligned(text), text) is None


def test_a_bare_name_is_a_heading_too() -> None:
    assert (name := read_name("车间主任(3名)", "车间主任（3名）"))
    assert (name.kind, name.name) == ("position", (0, 4))


def test_a_heading_that_runs_into_its_text_is_cut_before_the_name_that_is_repeated() -> None:
    found = fused_heading("采购部职能采购部负责全公司的采购")

    assert found is not None
    assert found[0].kind == "department"
    assert found[1] == len("采购部职能")


def test_chapters_of_a_collection_are_known() -> None:
    assert closes_chapter("采购员岗位职责 第3篇")
    assert closes_chapter("采购员岗位职责 篇3")
    assert closes_chapter("采购员岗位职责篇3")
    assert is_collection("采购员岗位职责(精选8篇)")
    assert not closes_chapter("采购员岗位职责")


def test_a_chapter_named_after_a_field_of_work_is_about_its_post() -> None:
    for text, name in (("平面排版岗位职责", "平面排版岗位"), ("采购员岗位职责", "采购员"), ("采购部岗位职责", "采购部")):
        heading = read_chapter_heading(text, text)

        assert heading is not None
        assert text[slice(*heading.name)] == name


@pytest.mark.parametrize("mark", ["【篇一】", "范文1：", "第一篇：", "篇一 "])
def test_chapters_of_a_collection_are_marked_in_many_ways(mark: str) -> None:
    assert post(only(f"码头岗位职责大全\n{mark}缆绳工岗位职责\n1、检查缆绳。\n2、更换缆绳。\n"), "缆绳工")


def test_english_samples_are_chapters() -> None:
    reading = read(
        "Sample 1: Dock Supervisor – Duties\n1. Plan the rota.\n2. Check the ropes.\n"
        "Sample 2: Crane Driver – Duties\n1. Drive the crane.\n2. Grease the cables.\n"
    )

    assert [[position.title for position in one.positions] for one in reading.organizations] == [
        ["Dock Supervisor"],
        ["Crane Driver"],
    ]
