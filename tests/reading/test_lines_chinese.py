"""Reporting lines that Chinese sentences say, in whatever words and place; what only sounds like one is none."""

from __future__ import annotations

import pytest

from app.reading.parts import unit_parts
from app.reading.segments import Page
from tests.reading.looking import only, post, unit


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        ("在护理组长和病区主任的双重领导下，负责发药。", ["护理组长", "病区主任"]),
        ("负责班务，受年级组长的直接领导。", ["年级组长"]),
        ("受政教科和年级组长领导，负责班务。", ["年级组长"]),
        ("直接对房务总监负责，制定排班表。", ["房务总监"]),
        ("服从工段长领导，操作机床。", ["工段长"]),
        ("承董事会之命，综理业务。", ["董事会"]),
        ("归案场主管管理，接待客户。", ["案场主管"]),
        ("汇报对象为运营总监，负责排产。", ["运营总监"]),
        ("行政上向站长汇报，业务上向质控主管汇报。", ["站长", "质控主管 (dotted)"]),
        ("同时虚线向研发总监汇报。", ["研发总监 (dotted)"]),
        ("对所签发的文件负责。", []),
        ("定期向库房主管反馈缺货。", []),
        ("在导师指导下学习。", []),
        ("由货主自行管理货物。", []),
    ],
)
def test_a_duty_that_says_a_line_gives_it_and_stays_a_duty(sentence: str, lines: list[str]) -> None:
    organization = only(f"理货员岗位职责\n1、{sentence}\n2、清点货物。\n")

    worker = post(organization, "理货员")
    assert [one.name if one.kind == "solid" else f"{one.name} (dotted)" for one in worker.reports_to] == lines
    assert len(worker.duties) == 2


def test_posts_set_under_a_post_report_to_it() -> None:
    organization = only("船队经理：负责船队调度。下设轮机长、水手长各一名。\n码头经理：负责泊位；检查缆绳。\n")

    assert [one.name for one in post(organization, "船队经理").direct_reports] == ["轮机长", "水手长"]


def test_a_unit_among_subordinates_is_a_unit_under_the_post() -> None:
    organization = only("职位名称：财务总监\n直接下级：资金部、税务主管\n岗位职责：\n1、主持财务工作。\n")

    assert [one.name for one in post(organization, "财务总监").direct_reports] == ["资金部", "税务主管"]
    assert unit(organization, "资金部").superior == "财务总监"
    assert [one.title for one in organization.positions if not one.described] == ["税务主管"]


def test_parts_of_a_unit_told_in_prose_are_units_within_it() -> None:
    organization = only(
        "生产部下设速冻车间、加工车间两个车间，编制40人。\n生产部负责生产计划的编制与实施。\n速冻车间负责原料的速冻和入库。\n"
    )

    assert {part.name: part.parent for part in organization.departments} == {
        "生产部": None,
        "速冻车间": "生产部",
        "加工车间": "生产部",
    }
    assert unit(organization, "生产部").headcount == 40
    assert [duty.text for duty in unit(organization, "生产部").duties] == ["负责生产计划的编制与实施。"]


def test_each_unit_that_lists_a_post_has_its_own() -> None:
    organization = only(
        "一、收费科职责\n1、收取水费。\n2、编制8人，设科长1名，收费员6名。\n"
        "二、管网科职责\n1、巡查管网。\n2、编制5人，设科长1名，巡线员4名。\n"
    )

    assert {(one.title, one.department, one.headcount) for one in organization.positions} == {
        ("科长", "收费科", 1),
        ("收费员", "收费科", 6),
        ("科长", "管网科", 1),
        ("巡线员", "管网科", 4),
    }
    assert [duty.text for duty in unit(organization, "收费科").duties] == ["收取水费。"]


def test_in_a_chain_the_next_one_is_the_superior() -> None:
    organization = only(
        "岗位名称：理货员\n汇报关系：理货员→仓储组长→物流经理\n岗位职责：\n1、码货。\n2、贴签。\n\n"
        "岗位名称：仓储组长\n汇报关系：总经理→物流经理→仓储组长\n岗位职责：\n1、排班。\n2、盘点。\n"
    )

    assert [[one.name for one in position.reports_to] for position in organization.positions if position.described] == [
        ["仓储组长"],
        ["物流经理"],
    ]


def test_lines_under_one_label_are_told_clause_by_clause() -> None:
    organization = only(
        "一 段长\n领导关系 受工务处处长领导 领导班长、技术员\n职责\n1 主持线路养护\n2 检查道口安全\n"
        "二 班长\n领导关系 行政上受段长领导 业务上受技术员指导\n职责\n1 带班作业\n2 保管工具\n"
    )
    head, leader = (post(organization, title) for title in ("段长", "班长"))

    assert [one.name for one in (*head.reports_to, *head.direct_reports)] == ["工务处处长", "班长", "技术员"]
    assert [(one.name, one.kind) for one in leader.reports_to] == [("段长", "solid"), ("技术员", "dotted")]
    assert [duty.text for duty in leader.duties] == ["带班作业", "保管工具"]


def test_fields_with_a_space_alone_before_their_values_are_fields() -> None:
    organization = only(
        "岗位名称 磨床工 所属部门 工具车间 直接上级 工具车间主任\n岗位职责\n1 磨削刀具\n2 保养砂轮\n"
        "岗位名称 工具车间主任 所属部门 工具车间 直接上级 生产副厂长\n岗位职责\n1 安排加工\n2 检查质量\n"
    )
    worker = post(organization, "磨床工")

    assert (worker.department, [one.name for one in worker.reports_to], len(worker.duties)) == ("工具车间", ["工具车间主任"], 2)


def test_a_statute_that_founds_its_own_body_names_no_units_by_it() -> None:
    organization = only(
        "海務部漁政局組織條例\n\n第 1 條\n海務部為推展漁業，設漁政局。\n第 2 條\n本局設檢疫室，掌理進口水產之檢驗事項。\n"
        "第 3 條\n本局置局長一人，綜理局務。\n"
    )

    assert [unit.name for unit in organization.departments] == ["檢疫室"]


def test_chapters_over_articles_are_no_parts_of_a_volume() -> None:
    assert unit_parts(Page("第二章 检疫组\n检疫员\n验货。\n"))
    assert not unit_parts(Page("第二章 检疫组\n第3条 检疫组掌理检疫事项。\n"))
