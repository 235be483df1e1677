"""Titles at a document's head: what wraps them is taken off, so that they name the organization, and nothing else does."""

from __future__ import annotations

import pytest

from app.reading import read_document

_CHINESE = "\n\n经理\n直接上级:总经理\n1. 制定年度计划。\n2. 签订合同。\n\n出纳\n直接上级:经理\n1. 收付现金。\n2. 登记日记账。\n"
_ENGLISH = (
    "\n\nManager\nReports to: Managing Director\n- Plan the purchases.\n- Sign the contracts.\n"
    "\nCashier\nReports to: Manager\n- Take payments.\n- Keep the cash book.\n"
)


def _names(text: str) -> list[str | None]:
    return [one.name for one in read_document(text.encode(), "paper.txt").reading.organizations]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("关于印发《柳湾档案馆岗位职责》的通知", "柳湾档案馆"),
        ("关于印发《柳湾电影中心岗位职责》的通知", "柳湾电影中心"),
        ("柳湾纸业有限公司关于印发岗位职责的通知", "柳湾纸业有限公司"),
        ("《柳湾纸业有限公司岗位职责》", "柳湾纸业有限公司"),
        ("【柳湾纸业有限公司】岗位职责", "柳湾纸业有限公司"),
        ("附件：柳湾纸业有限公司岗位职责", "柳湾纸业有限公司"),
        ("欢迎来到柳湾纸业有限公司", "柳湾纸业有限公司"),
        ("# 柳湾观鸟站岗位手册 v2.1", "柳湾观鸟站"),
        ("柳湾书店职责分工矩阵", "柳湾书店"),
        ("柳湾书院院章", "柳湾书院"),
        ("关于印发《财务部岗位职责》的通知", None),
        ("关于调整财务部岗位职责的通知", None),
        ("《采购管理办法》", None),
        ("走进财务部", None),
    ],
)
def test_a_chinese_title_names_the_organization_whatever_wraps_it(title: str, name: str | None) -> None:
    assert _names(title + _CHINESE) == [name]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Alder Quay Creamery", "Alder Quay Creamery"),
        ("Job descriptions | Alder Quay Creamery", "Alder Quay Creamery"),
        ("Roles & Responsibilities (Alder Quay Ltd)", "Alder Quay Ltd"),
        ("Duties of the staff of Alder Quay Ltd, revised May 2026", "Alder Quay Ltd"),
        ("Alder Quay Ltd Job Description Manual v3", "Alder Quay Ltd"),
        ("# Alder Quay Ltd: departments and duties", "Alder Quay Ltd"),
        ("Duties by department - Alder Quay Ltd", "Alder Quay Ltd"),
        ("Alder Quay Lifeboat Station duties of officers", "Alder Quay Lifeboat Station"),
        ("Roles & Responsibilities (Pest Control)", None),
        ("Duties of the staff of Pest Control, revised May 2026", None),
    ],
)
def test_an_english_title_names_the_organization_wherever_it_stands(title: str, name: str | None) -> None:
    assert _names(title + _ENGLISH) == [name]


def test_parts_that_bare_titles_head_are_parts_of_one_volume() -> None:
    text = "第一篇 总则\n\n柳湾电影中心岗位职责\n\n"
    text += "第二篇 主任\n1. 主持全面工作。\n2. 审批经费。\n\n第三篇 放映员\n直接上级:主任\n1. 放映影片。\n2. 接待观众。\n"
    assert _names(text) == ["柳湾电影中心"]


def test_the_count_of_a_part_is_no_duty() -> None:
    text = "Part One\n" + _ENGLISH + "\nPart Two\n\nDriver\nReports to: Manager\n- Drive the van.\n- Wash the van.\n"
    (organization,) = read_document(text.encode(), "paper.txt").reading.organizations
    duties = {post.title: [duty.text for duty in post.duties] for post in organization.positions}
    assert duties["Cashier"] == ["Take payments.", "Keep the cash book."]
    assert duties["Driver"] == ["Drive the van.", "Wash the van."]


def test_title_words_behind_a_name_are_none_of_it() -> None:
    assert _names("柳湾电影中心机构职责" + _CHINESE) == ["柳湾电影中心"]


def test_a_sentence_about_its_units_leaves_the_organization_its_name() -> None:
    text = "柳湾纸业有限公司机构职责\n\n本公司设:办公室、财务部。\n\n一、办公室\n1. 起草文件。\n二、财务部\n1. 编制报表。\n"
    assert _names(text) == ["柳湾纸业有限公司"]
