"""Sheets that are one organization, sheets that are not, and what is said about why."""

from __future__ import annotations

import pytest

from app.reading import read_document
from app.reading.model import Reading

SHEET = "职位说明书\n职位名称：{title}\n所属部门：{unit}\n直接上级：{superior}\n工作职责：\n1、完成{title}的日常工作。\n"
OTHER = "岗位说明\n岗位：{title}\n编制：2\n上级：{superior}\n任务：\n1）处理{title}的事务。\n权限：\n1）处理权。\n"
SECTION = "{name}岗位职责\n1. 办理{name}的各项工作。\n2. 保管资料。\n"


def read(text: str) -> Reading:
    return read_document(text.encode(), "sheets.txt").reading


def titles(reading: Reading) -> list[set[str | None]]:
    return [{position.title for position in o.positions if position.described} for o in reading.organizations]


def test_sheets_of_one_form_that_share_a_name_are_one_organization_with_a_reason() -> None:
    reading = read(
        SHEET.format(title="质检员", unit="质检部", superior="质检主管")
        + SHEET.format(title="质检主管", unit="质检部", superior="厂长")
    )

    assert titles(reading) == [{"质检员", "质检主管"}]
    assert [finding.kind for finding in reading.findings] == ["one-organization"]


def test_sheets_of_one_form_that_share_no_name_are_apart() -> None:
    reading = read(
        SHEET.format(title="质检员", unit="质检部", superior="质检主管")
        + SHEET.format(title="会计", unit="财务部", superior="财务经理")
    )

    assert titles(reading) == [{"质检员"}, {"会计"}]


def test_sheets_of_two_forms_are_apart_even_where_they_share_a_name() -> None:
    reading = read(SHEET.format(title="质检员", unit="质检部", superior="厂长") + OTHER.format(title="质检员", superior="厂长"))

    assert titles(reading) == [{"质检员"}, {"质检员"}]


def test_a_form_that_leaves_other_fields_out_is_the_same_form() -> None:
    reading = read(
        "岗位名称：店长\n所属门店：东门店\n岗位概述：管理门店\n工作内容：\n1）安排排班\n\n"
        "岗位名称：收银员\n汇报对象：店长\n工作内容：\n1）收款\n代理人：理货员\n"
    )

    assert titles(reading) == [{"店长", "收银员"}]


def test_sheets_whose_headings_are_counted_are_one_organization() -> None:
    reading = read("岗位1：门卫\n主要工作：\n1）登记来访人员\n\n岗位2：花工\n职责说明：\n1）修剪绿篱\n")

    assert titles(reading) == [{"门卫", "花工"}]


def test_posts_that_are_entries_of_one_list_are_one_organization() -> None:
    reading = read("仓储中心岗位职责\n仓库主管：负责仓库日常管理，安排盘点。\n理货员：负责整理货架，核对标签。上级：仓库主管。\n")

    assert titles(reading) == [{"仓库主管", "理货员"}]


def test_chapters_of_a_collection_are_apart() -> None:
    chapters = "".join(f"收银岗位职责 第{i}篇\n" + SECTION.format(name="收银员") for i in (1, 2))

    assert len(read("收银岗位职责(精选2篇)\n" + chapters).organizations) == 2


def test_a_company_over_its_sections_names_the_organization() -> None:
    reading = read("东海食品有限公司岗位职责\n" + SECTION.format(name="收银员") + SECTION.format(name="理货员"))

    assert [organization.name for organization in reading.organizations] == ["东海食品有限公司"]
    assert titles(reading) == [{"收银员", "理货员"}]


def test_two_companies_in_one_file_are_apart() -> None:
    reading = read(
        "东海食品有限公司岗位职责\n"
        + SECTION.format(name="收银员")
        + "西山纸业有限公司岗位职责\n"
        + SECTION.format(name="理货员")
    )

    assert [organization.name for organization in reading.organizations] == ["东海食品有限公司", "西山纸业有限公司"]


def test_a_post_that_is_pasted_twice_is_one() -> None:
    reading = read("东海食品有限公司岗位职责\n" + 2 * SECTION.format(name="收银员"))
    (position,) = reading.organizations[0].positions

    assert len(position.duties) == 2


def test_one_who_is_in_charge_of_a_unit_is_the_post_of_that_title() -> None:
    reading = read(
        "副局长\n职责：\n1. 分管供水科。\n2. 审核预算。\n\n"
        "供水科科长\n直接上级：分管副局长\n职责：\n1. 组织抢修。\n2. 安排值班。\n"
    )

    assert {one.title for one in reading.organizations[0].positions} == {"副局长", "供水科科长"}
    assert [one.message for one in reading.findings if "分管副局长" in one.message] == [
        "分管副局长 is taken for 副局长: likely, a 副局长 is meant to whom it is assigned"
    ]


def test_a_short_title_inside_its_own_unit_is_linked_with_a_finding() -> None:
    reading = read(
        SHEET.format(title="配送中心班长", unit="配送中心", superior="配送中心主任")
        + SHEET.format(title="配送员", unit="配送中心", superior="班长")
    )

    assert "班长" not in {position.title for position in reading.organizations[0].positions}
    messages = [finding.message for finding in reading.findings]
    assert "班长 is taken for 配送中心班长: certain, the only 班长 of 配送中心, in whose section it stands" in messages


def test_a_title_that_fields_name_with_the_organization_stays_whole() -> None:
    reading = read(
        "## 云桥餐饮集团总经理\n1. 制定发展计划。\n2. 审批预算。\n\n"
        "## 采购主管\n直接上级：云桥餐饮集团总经理\n1. 采购食材。\n2. 验收到货。\n"
    )

    assert titles(reading) == [{"云桥餐饮集团总经理", "采购主管"}]


def test_a_quality_manual_is_of_the_body_that_its_title_begins_with() -> None:
    chapter = "{name}质量手册\n文件编号：QM-01\n\n5.3 职责和权限\n5.3.1 {title}\n5.3.1.1 职责：\n"
    chapter += "a）主持工作；\nb）批准手册；\nc）主持评审。\n\n"
    reading = read(chapter.format(name="丹河县水利局", title="局长") + chapter.format(name="丹河社会工作服务中心", title="主任"))

    assert [(o.name, len(o.positions)) for o in reading.organizations] == [("丹河县水利局", 1), ("丹河社会工作服务中心", 1)]


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("Sparrow and Finch\nJob Descriptions", "Sparrow and Finch"),
        ("Elmbrook Publishing House\nWho does what", "Elmbrook Publishing House"),
        ("Elmbrook District Council\nStreet Services: Job Descriptions", "Elmbrook District Council"),
        ("Kitchen Staff\nJob Descriptions", None),
    ],
)
def test_a_name_above_a_title_is_the_organization_s(head: str, name: str | None) -> None:
    reading = read(f"{head}\n\nPosition: Baker\nReports to: Owner\nDuties:\n- Bakes bread every morning.\n")
    assert [organization.name for organization in reading.organizations] == [name]


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("白鹭旅行社\n岗位职责汇编", "白鹭旅行社"),
        ("白鹭旅行社岗位职责汇编", "白鹭旅行社"),
        ("鹭湾科技部门职能与岗位说明", "鹭湾科技"),
        ("岗位职责汇编", None),
    ],
)
def test_a_volume_s_title_stands_over_all_its_sheets_and_may_name_whose_it_is(head: str, name: str | None) -> None:
    sheets = "岗位名称：{}\n岗位职责：\n1、安排{}的日常事务。\n\n"
    reading = read(f"{head}\n\n" + "".join(sheets.format(title, title) for title in ("导游", "计调员", "出纳")))
    assert [(o.name, len(o.positions)) for o in reading.organizations] == [(name, 3)]


def test_a_title_about_all_staff_names_the_body_and_contents_end_a_table() -> None:
    volume = "第一章　领导班子\n\n第一节　主任工作职责\n1. 主持全面工作。\n\n第二章　办公室\n\n"
    volume += "第一节　办公室主任工作职责\n1. 收发文件。\n"
    (alone,) = read(f"青柳县园林局工作人员岗位职责\n\n{volume}").organizations
    assert alone.name == "青柳县园林局"

    table = "白桦物流有限公司人员名册\n序号\t部门\t岗位名称\t直接上级\n1\t车队\t车队长\t总经理\n"
    table += "2\t车队\t司机\t车队长\n3\t仓库\t仓管员\t总经理\n"
    contents = "".join(f"第{n}章　{name}\t{n}\n" for n, name in zip("一二三四", ("总则", "车队", "仓库", "附则"), strict=True))
    both = read(f"{table}\n青柳县园林局工作人员岗位职责\n\n目　录\n\n{contents}\n{volume}").organizations
    assert {one.name for one in both} == {"白桦物流有限公司", "青柳县园林局"}


def test_the_one_title_of_a_page_of_markdown_names_whose_page_it_is() -> None:
    page = "# Sorrel Bay Mutual\n\n## Functions of departments\n\n### Claims Department\n- Settles claims.\n\n"
    page += "## Job descriptions\n\n"
    page += "Position: Claims Handler\nDuties:\n- Registers claims.\n\nPosition: Porter\nDuties:\n- Opens the doors.\n"
    reading = read(page)
    assert [(o.name, len(o.departments), len(o.positions)) for o in reading.organizations] == [("Sorrel Bay Mutual", 1, 2)]
