"""Forms and lists whose line ends a converter has lost, tables without a frame, and headings with remarks."""

from __future__ import annotations

from tests.reading.looking import names, only, post, read, texts, unit


def test_a_form_in_one_run_is_read_label_by_label() -> None:
    text = (
        "1、店长(岗位职责说明书)一、基本信息岗位名称店长岗位编号DZ01所属部门门店部直接上级区域经理内部协调关系财务部、采购部"
        "直接下级收银员、理货员二、岗位概述主持门店的日常经营。三、工作内容1安排员工排班并检查考勤;2核对每日营业款,处理差异;"
        "3组织每月盘点。四、任职资格学历大专以上学历专业零售管理等相关专业工作经验两年以上门店管理经验"
    )
    organization = only(text)
    head = post(organization, "店长")

    assert (names(head.reports_to), names(head.direct_reports)) == (["区域经理"], ["收银员", "理货员"])
    assert [partner.name for partner in head.collaborators] == ["财务部", "采购部"]
    assert texts(head.duties) == ["安排员工排班并检查考勤;", "核对每日营业款,处理差异;", "组织每月盘点。"]
    assert texts(head.qualifications)[:2] == ["学历:大专以上学历", "专业:零售管理等相关专业"]


def test_a_heading_inside_a_text_begins_a_section() -> None:
    text = "仓库管理岗位说明 仓管员岗位职责:1.登记入库单。2.盘点库存。送货员岗位职责:1.按路线送货。2.收回签收单。"

    assert [(p.title, len(p.duties)) for p in only(text).positions] == [("仓管员", 2), ("送货员", 2)]


def test_a_label_of_two_words_is_not_cut_behind_the_first() -> None:
    (head,) = only("花圃场岗位说明\n一、场长 职责与工作任务：(1)安排浇水班次；(2)查看大棚温度。").positions

    assert [(duty.group, duty.text) for duty in head.duties] == [(None, "安排浇水班次；"), (None, "查看大棚温度。")]


def test_a_table_without_a_frame_has_a_post_or_unit_a_row() -> None:
    text = (
        "序号 | 岗位名称 | 主要职责简述 |\n1 | 库管员 | 登记入库材料,按月盘点。 |\n2 | 质检员 | 抽查成品,填写检验单。 |\n"
        "部门名称 | 主要职责 |\n维修部 | 检修设备,更换易损件。 |\n"
    )
    organization = only(text)

    assert [(p.title, texts(p.duties)) for p in organization.positions] == [
        ("库管员", ["登记入库材料,按月盘点。"]),
        ("质检员", ["抽查成品,填写检验单。"]),
    ]
    assert texts(unit(organization, "维修部").duties) == ["检修设备,更换易损件。"]


def test_headings_say_of_what_field_the_duties_are_and_what_a_post_is_in_charge_of() -> None:
    text = (
        "(一)厂长的安全生产职责\n1、批准年度安全计划。\n2、主持事故调查。\n"
        "(二)分管设备的副厂长的安全生产职责\n1、组织设备检修。\n2、审查检修方案。\n"
        "(三)班组长(负责夜班)职责\n1、主持班前会。\n2、检查防护用品。\n"
    )

    assert [p.title for p in only(text).positions] == ["厂长", "分管设备的副厂长", "班组长"]


def test_duties_by_module_and_counted_titles_and_persons_behind_a_dash_are_read() -> None:
    text = (
        "门店岗位职责\n采购员岗位职责 (2)\n收货员岗位职责 (3)\n店员岗位职责 (5)\n库管岗位职责 (6)\n"
        "门店岗位职责1\n1、采购主管-王小明\n直接上级:店长\n1.比较供应商报价。\n2.签订采购合同。\n"
        "门店岗位职责2\n岗位名称:店员\n主要职责:\n职责模块 | 工作内容 |\n陈列 | 整理货架;更换价签; |\n收银 | 核对备用金; |\n"
    )
    first, second = read(text).organizations

    assert [(p.title, names(p.reports_to), len(p.duties)) for p in first.positions if p.described] == [("采购主管", ["店长"], 2)]
    assert [(d.group, d.text) for d in post(second, "店员").duties] == [
        ("陈列", "整理货架;"),
        ("陈列", "更换价签;"),
        ("收银", "核对备用金;"),
    ]


def test_headings_beside_a_document_s_title_and_labels_in_brackets_are_read() -> None:
    text = (
        "化验室技师工作职责 诊所管理制度\n一、在护士长领导下工作，校准检验仪器。\n二、登记检验结果。\n副技师协助技师清洗器皿。\n"
        "放射室技师职责 诊所管理制度\n一、拍摄胸片，登记编号。\n二、保管底片。\n"
    )
    found = {p.title: (names(p.reports_to), len(p.duties)) for p in only(text).positions if p.described}
    waiter = only("餐厅主管岗位说明\n[层级关系]直接上级:餐饮经理 直接下级:领班 [岗位职责] 1.主持餐前会。 2.检查台面。").positions[
        0
    ]

    assert found == {"化验室技师": (["护士长"], 2), "放射室技师": ([], 2), "副技师": ([], 1)}
    assert (names(waiter.reports_to), names(waiter.direct_reports), len(waiter.duties)) == (["餐饮经理"], ["领班"], 2)


def test_counts_and_lines_beside_a_post_s_heading_and_bracketed_characters_as_numbers_are_read() -> None:
    text = (
        "一、短片运营2名\n岗位职责:\n⑴拍摄短片，每周三条。\n⑵统计播放量。\n"
        "二、商务专员,向店长汇报\n岗位职责:\n⑴洽谈合作。\n⑵跟进回款。\n"
        "三、剪辑员(直接上级:编导)\n岗位职责:\n⑴剪辑短片。\n⑵整理素材。\n"
    )
    posts = [(p.title, names(p.reports_to), p.headcount, len(p.duties)) for p in only(text).positions if p.described]

    assert posts == [("短片运营", [], 2, 2), ("商务专员", ["店长"], None, 2), ("剪辑员", ["编导"], None, 2)]


def test_forms_in_one_run_whose_purposes_and_next_headings_are_glued_to_values_are_read() -> None:
    text = (
        "一、店长岗位说明书岗位名称店长所属部门门店部直接上级区域经理直接下级配件主管岗位目的完成门店目标。"
        "岗位职责1、负责排班;2、审批折扣。任职资格1、大专以上学历;2、两年以上经验。二、配件主管岗位职责1、编制订货计划;2、盘点库存。"
        "三、收货人员岗位职责1、核对单据;2、签收货物。"
    )
    organization = only(text)
    head = post(organization, "店长")

    assert (names(head.direct_reports), texts(head.duties)) == (["配件主管"], ["负责排班;", "审批折扣。"])
    assert [(p.title, len(p.duties)) for p in organization.positions if p.described] == [
        ("店长", 2),
        ("配件主管", 2),
        ("收货人员", 2),
    ]
