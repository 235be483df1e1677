"""Chapters of rules whose line ends are lost: headings run into their text, flows of steps, what rules say of units beside them;
collections of several texts, and titles that a page has dropped."""

from __future__ import annotations

import pytest

from tests.reading.looking import names, only, post, read, texts, unit

_RUNNING = (
    "车辆管理职责制度一、总则(一)目的本制度旨在明确车辆管理职责。二、职责体系"
    "(一)车辆部门职责1.车辆调配与选型根据用车计划,安排车辆。了解新车型,提出购置建议。2.车辆维护与保养建立车辆台账,定期保养。"
    "(二)安全部门职责1.驾驶培训开展驾驶员培训,每月考试。2.事故处理到现场勘查,办理保险理赔。"
    "三、流程规范(一)用车流程1.申请由使用人填写派车单。2.调度车辆部门安排司机。发车前,司机检查车况。"
    "(二)维修流程1.报修由司机说明故障。2.验收车辆部门组织试车。"
    "四、监督与考核(一)监督机制1.日常监督各部门负责人负责对本部门用车进行监督。安全部门定期检查行车记录。(二)考核制度1.考核周期考核分为月度考核。"
)


def test_headings_that_run_into_their_sentences_are_groups() -> None:
    organization = only(_RUNNING)
    duties = unit(organization, "车辆部门").duties

    assert [department.name for department in organization.departments] == ["车辆部门", "安全部门"]
    assert [(duty.group, duty.text) for duty in duties] == [
        ("车辆调配与选型", "根据用车计划,安排车辆。"),
        ("车辆调配与选型", "了解新车型,提出购置建议。"),
        ("车辆维护与保养", "建立车辆台账,定期保养。"),
    ]


def test_each_flow_of_a_chapter_is_a_process_of_its_own_and_each_sentence_a_step() -> None:
    use, repair = only(_RUNNING).processes

    assert (use.name, [(step.group, step.text) for step in use.steps]) == (
        "用车流程",
        [("申请", "由使用人填写派车单。"), ("调度", "车辆部门安排司机。"), ("调度", "发车前,司机检查车况。")],
    )
    assert (repair.name, [step.group for step in repair.steps]) == ("维修流程", ["报修", "验收"])


def test_rules_beside_the_sections_say_what_a_described_unit_does_and_nothing_of_everybody() -> None:
    duties = texts(unit(only(_RUNNING), "安全部门").duties)

    assert duties[-1] == "定期检查行车记录。"
    assert len(duties) == 3


@pytest.mark.parametrize("mark", ["范文{}：", "【第{}篇】", "【篇{}】", "篇{}："])
def test_texts_of_a_collection_are_told_apart_by_any_mark(mark: str) -> None:
    first = f"{mark.format('一')}检修部岗位职责\n检修组长\n1、安排检修。\n2、向检修经理负责。\n"
    second = f"{mark.format('二')}检修部岗位职责\n洛水轴承有限公司\n检修组长\n1、填写记录。\n2、保管工具。\n"

    assert [organization.name for organization in read(first + second).organizations] == [None, "洛水轴承有限公司"]


def test_kinds_of_work_under_a_units_duties_are_no_posts() -> None:
    organization = only(
        "一、物资部职责\n(1)备件采购。根据计划寻找供应商。\n(2)供应商管理。定期评价供应商。\n二、质量部职责\n(1)来料检验。抽检来料。\n"
    )

    assert organization.positions == []
    assert texts(unit(organization, "物资部").duties) == ["备件采购。根据计划寻找供应商。", "供应商管理。定期评价供应商。"]


def test_of_several_posts_the_lost_title_is_the_one_that_somebody_reports_to() -> None:
    organization = only(
        "值班经理\n直接上级：门店总监\n直接下级：收银领班、理货员\n职责描述\n1、安排班次。\n\n"
        "直接上级：值班经理\n直接下级：收银员\n职责描述\n1、核对备用金。\n\n"
        "收银员\n直接上级：收银领班\n直接下级：无\n职责描述\n1、扫码收款。\n"
    )

    assert names(post(organization, "收银领班").direct_reports) == ["收银员"]


def test_a_lost_title_follows_from_the_subordinates_sections_too() -> None:
    organization = only(
        "直接上级：总经理\n直接下级：验布员、裁剪员\n职责描述\n1、安排生产。\n\n"
        "验布员\n直接上级：裁床主管\n职责描述\n1、检验面料。\n\n裁剪员\n直接上级：裁床主管\n职责描述\n1、裁剪面料。\n"
    )

    assert names(post(organization, "裁床主管").reports_to) == ["总经理"]


def test_a_post_under_a_title_alone_is_of_the_unit_that_it_says_it_leads() -> None:
    document = read(
        "第一篇：运营部岗位职责\n直播拓展主管\n1、主持直播拓展部的全面工作；\n2、考核下级。\n"
        "活动主管\n1、负责活动部与其他部门的沟通；\n2、编写活动方案。\n直播专员\n1、整理脚本；\n2、向主管汇报工作结果。\n"
    )
    (organization,) = document.organizations

    assert {one.title: one.department for one in organization.positions if one.described} == {
        "直播拓展主管": "直播拓展部",
        "活动主管": "活动部",
        "直播专员": "运营部",
    }


def test_a_bare_rank_that_several_posts_of_the_unit_hold_stays_undecided() -> None:
    document = read(
        "运营部岗位职责\n客服主管\n1、受理投诉；\n2、回访客户。\n推广主管\n1、策划推广；\n2、编写方案。\n"
        "专员\n1、整理资料；\n2、向主管汇报工作结果。\n"
    )

    assert [finding.names for finding in document.findings if finding.kind == "possible-alias"] == [
        ["主管", "客服主管", "推广主管"]
    ]


def test_what_says_nothing_of_anybody_is_told_as_ignored() -> None:
    reading = read(_RUNNING)
    ignored = [_RUNNING[one.start : one.end] for one in reading.ignored if one.reason == "tells nobody's duties or lines"]

    assert [text[:5] for text in ignored] == ["(一)目的", "(二)考核"]
    assert all("安全部门" not in text for text in ignored)


def test_chapters_and_articles_counted_on_inside_a_run_begin_lines_and_an_article_tells_all_of_its_post() -> None:
    organization = only(
        "第一章总则第一条为明确职责,制定本规定。第二章科室职责第二条仪器科职责(一)维修管理制定检修计划,报站长批准。"
        "(二)校准管理安排仪器送检。汇总校准结果。第三条药剂科职责(一)库房管理登记出入库,定期盘点。(二)效期管理检查药品效期。"
        "第三章岗位职责第四条仪器科科长在副站长领导下,主持仪器科工作。审核维修申请。批准领用。第五条药剂科科长在副站长领导下,负责药品管理。"
        "第四章附则第六条本规定自发布之日起施行。"
    )

    assert [department.name for department in organization.departments] == ["仪器科", "药剂科"]
    assert texts(unit(organization, "仪器科").duties) == ["制定检修计划,报站长批准。", "安排仪器送检。", "汇总校准结果。"]
    head = post(organization, "仪器科科长")
    assert names(head.reports_to) == ["副站长"]
    assert texts(head.duties) == ["在副站长领导下,主持仪器科工作。", "审核维修申请。", "批准领用。"]
    assert names(post(organization, "药剂科科长").reports_to) == ["副站长"]


def test_a_list_says_whose_it_is_and_what_stands_around_lists_is_no_duty() -> None:
    text = (
        "后勤行政岗位职责 篇1\n1. 总务部负责印章的保管。\n2. 总务部负责车辆调度。\n3. 负责会务。\n"
        "后勤行政岗位职责 篇2\n夜班审计员岗位职责:\n一是复核当日报表;二是打印报告;三是发现差错及时更正,四是将报告送交财务部。\n"
        "直属上司为财务部主管会计。\n"
        "后勤行政岗位职责 篇3\n岗位名称\n绩效专员\n岗位职责\n1.组织考核;\n关键业绩指标\n考核及时率\n学历要求\n本科及以上\n"
    )
    first, second, third = read(text).organizations

    assert (not first.positions, texts(unit(first, "总务部").duties)[-1]) == (True, "负责会务。")
    auditor = post(second, "夜班审计员")
    assert texts(auditor.duties) == ["复核当日报表;", "打印报告;", "发现差错及时更正", "将报告送交财务部。"]
    assert names(auditor.reports_to) == ["财务部主管会计"]
    assert (texts(third.positions[0].indicators), texts(third.positions[0].qualifications)) == (["考核及时率"], ["本科及以上"])


def test_the_number_of_the_next_heading_is_no_part_of_a_purpose() -> None:
    organization = only(
        "运营部职责 2 部门使命\n是公司的运营部门,保证目标实现。3 部门职能 3.1 计划\n3.1.1 编制计划; 3.1.2 跟踪计划。\n"
    )

    assert unit(organization, "运营部").purpose == "是公司的运营部门,保证目标实现。"


def test_a_post_of_the_unit_that_the_section_before_describes_is_in_its_organization_and_tags_are_no_title() -> None:
    text = (
        "设备科职责\n1、制订检修计划。\n2、验收设备。\n设备科科长岗位职责\n1、在厂长领导下,负责设备科管理;\n2、编制定额;\n"
        "展开阅读全文\n关 键 词:\n岗位 职责 部门 说明书\n炊事班长岗位职责 第二部分\n1.检查卫生。\n2.安排菜单。\n"
    )
    workshop, kitchen = read(text).organizations

    assert (workshop.departments[0].name, workshop.positions[0].title) == ("设备科", "设备科科长")
    assert [position.title for position in kitchen.positions if position.described] == ["炊事班长"]


def test_a_sheet_whose_labels_stand_a_space_before_their_values_is_read() -> None:
    organization = only(
        "青禾机床有限公司\n部门职能说明\n部门名称 装配部 部门编号 QH-03 部门主管 装配部部长\n部门使命 按期装配,降低返工。\n"
        "职能1 排产\n1.1 编排装配计划;\n1.2 跟踪缺料。\n职能2 现场\n2.1 监督现场秩序。\n相关部门 仓库、技术部\n"
        "岗位说明书\n岗位名称 装配钳工 所属部门 装配部\n直接上级 装配部部长\n岗位目的 保证装配质量。\n"
        "工作职责\n1.装配主轴;\n2.填写记录。\n"
    )
    fitting = unit(organization, "装配部")

    assert (fitting.purpose, [partner.name for partner in fitting.collaborators]) == ("按期装配,降低返工。", ["仓库", "技术部"])
    assert [(duty.group, duty.text) for duty in fitting.duties] == [
        ("排产", "编排装配计划;"),
        ("排产", "跟踪缺料。"),
        ("现场", "监督现场秩序。"),
    ]
    assert (post(organization, "装配钳工").purpose, len(post(organization, "装配钳工").duties)) == ("保证装配质量。", 2)


def test_what_a_page_sets_under_a_list_is_no_item_of_it_and_labels_in_everyday_words_count() -> None:
    text = (
        "【篇一】经费审查委员会职责\n1.审查经费预决算;\n2.督促整改。\n本文来源:https://pages.example/gangwei/12.html\n"
        "【篇二】\n【职位】 客户助理\n【向谁汇报】 物业经理\n【管理谁】 前台\n"
        "【做什么】\n◆ 登记来电。\n◆ 派发通告。\n【要求】\n◆ 懂电脑。\n"
        "看过本文的人还看了\n"
    )
    board, office = read(text).organizations

    assert texts(unit(board, "经费审查委员会").duties) == ["审查经费预决算;", "督促整改。"]
    clerk = post(office, "客户助理")
    assert (names(clerk.reports_to), names(clerk.direct_reports)) == (["物业经理"], ["前台"])
    assert (texts(clerk.duties), texts(clerk.qualifications)) == (["登记来电。", "派发通告。"], ["懂电脑。"])
