"""Traps that real Chinese documents hold: each with an invented example that shows it and nothing else."""

from __future__ import annotations

from app.reading import read_document
from app.reading.model import DepartmentRead, OrganizationRead, PositionRead, Reading, Statement


def read(text: str) -> Reading:
    return read_document(text.encode(), "invented.txt").reading


def only(text: str) -> OrganizationRead:
    (organization,) = read(text).organizations
    return organization


def post(organization: OrganizationRead, title: str) -> PositionRead:
    return next(position for position in organization.positions if position.title == title)


def unit(organization: OrganizationRead, name: str) -> DepartmentRead:
    return next(department for department in organization.departments if department.name == name)


def texts(statements: list[Statement]) -> list[str]:
    return [statement.text for statement in statements]


def test_a_part_of_the_document_is_no_duty() -> None:
    organization = only(
        "一、质检科职责\n1、检验来料。\n2、处置不合格品。\n\n第二部分 岗位职责\n\n质检员职责\n1、填写检验记录。\n2、保管样品。\n"
    )

    assert texts(unit(organization, "质检科").duties) == ["检验来料。", "处置不合格品。"]
    assert texts(post(organization, "质检员").duties) == ["填写检验记录。", "保管样品。"]


def test_numbers_on_lines_of_their_own_belong_to_the_lines_after_them() -> None:
    organization = only(
        "岗位名称\n福利专员\n工作内容\n序号\n工作职责\n1\n办理体检。\n2\n发放节日礼品。\n权限\n1\n礼品采购的建议权\n"
    )

    assert [(duty.number, duty.text) for duty in post(organization, "福利专员").duties] == [
        ("1", "办理体检。"),
        ("2", "发放节日礼品。"),
    ]
    assert texts(post(organization, "福利专员").authorities) == ["礼品采购的建议权"]


def test_sections_deeper_by_one_number_are_units_under_a_chapter() -> None:
    organization = only("第二章 部门职责\n2.1 工程部\n2.1.1 维修电梯。\n2.1.2 巡检水泵。\n2.2 环境部\n2.2.1 清运垃圾。\n")

    assert [department.name for department in organization.departments] == ["工程部", "环境部"]
    assert texts(unit(organization, "工程部").duties) == ["维修电梯。", "巡检水泵。"]


def test_a_title_over_the_document_names_the_organization_without_its_own_words() -> None:
    for title in (
        "白鹭湾第三医院科室职责与岗位职责",
        "青石中学部门及岗位职责（试行）",
        "望江农村商业银行总行部门职责",
        "铁山集团组织手册",
    ):
        organization = only(f"{title}\n\n收费员职责\n1、收取费用。\n2、开具票据。\n")

        assert organization.name is not None
        assert title.startswith(organization.name)
        assert organization.name.endswith(("医院", "中学", "银行", "集团"))


def test_a_line_that_is_a_company_names_the_organization_of_the_section_under_it() -> None:
    organization = only(
        "蓝岸餐饮管理集团\n营运部\n岗位职责\n营运部负责各店的日常支持，主要职责如下：\n1、编写促销手册。\n2、回访加盟商。\n"
    )

    assert organization.name == "蓝岸餐饮管理集团"
    assert [department.name for department in organization.departments] == ["营运部"]


def test_a_company_in_front_of_a_unit_is_the_organization_and_not_part_of_the_unit() -> None:
    organization = only("松柏食品有限公司采购部岗位职责\n\n采购员岗位职责\n1、询价比价。\n2、跟踪到货。\n")

    assert organization.name == "松柏食品有限公司"


def test_an_office_and_a_desk_are_units_and_posts_where_they_stand_as_headings() -> None:
    organization = only(
        "办公室主要职责\n（一）办理公文。\n（二）管理印章。\n\n贷款审批岗岗位职责\n1．审查贷款资料。\n2．撰写审查意见。\n"
    )

    assert texts(unit(organization, "办公室").duties) == ["办理公文。", "管理印章。"]
    assert texts(post(organization, "贷款审批岗").duties) == ["审查贷款资料。", "撰写审查意见。"]


def test_labels_of_hotels_name_superior_and_subordinates() -> None:
    organization = only(
        "【岗位】前台主管\n【报告上级】前厅部经理\n【督导下级】前台接待员\n【岗位职责】\n1、安排班次。\n2、审核房价。\n"
    )
    position = post(organization, "前台主管")

    assert [line.name for line in position.reports_to] == ["前厅部经理"]
    assert [line.name for line in position.direct_reports] == ["前台接待员"]
