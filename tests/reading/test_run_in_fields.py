"""Lines of forms and titles of pages that have run into what follows them, and the fields of forms that say no duty."""

from __future__ import annotations

from tests.reading.looking import names, only, post, texts, unit


def test_a_label_behind_a_value_begins_a_line_where_the_value_is_a_name() -> None:
    organization = only(
        "仓储主管岗位说明书\n岗位名称:仓储主管岗位编号:\n所属部门/科室:物流总部 直属上司职位:物流总部经理\n"
        "四、岗位职责:\n1、安排入库\n2、核对台账\n"
    )
    head = post(organization, "仓储主管")

    assert [department.name for department in organization.departments] == ["物流总部"]
    assert (names(head.reports_to), texts(head.duties)) == (["物流总部经理"], ["安排入库", "核对台账"])


def test_a_unit_behind_a_title_and_a_label_without_a_colon_is_the_posts_unit() -> None:
    organization = only("岗位名称: 客房部副经理直属部门客房部\n直接上级: 总经理\n岗位职责\n1、检查客房;\n2、安排排班;\n")

    assert [(p.title, p.department) for p in organization.positions if p.described] == [("客房部副经理", "客房部")]


def test_the_first_holder_behind_a_pages_title_begins_a_line() -> None:
    organization = only("某厂岗位职责 厂长 1、 批准年度计划。\n\n2、 主持厂务会。\n\n库管员 1、 登记入库。\n\n2、 每月盘点。\n")

    assert [(p.title, texts(p.duties)) for p in organization.positions] == [
        ("厂长", ["批准年度计划。", "主持厂务会。"]),
        ("库管员", ["登记入库。", "每月盘点。"]),
    ]


def test_what_a_page_files_its_document_under_is_no_part_of_a_name() -> None:
    assert [p.title for p in only("管理文件-库房班长岗位职责\n1、核对送货单。\n2、安排卸货。\n").positions] == ["库房班长"]


def test_how_often_and_how_long_a_task_is_done_is_no_duty() -> None:
    organization = only(
        "岗位名称\n采购员\n直接上级\n采购经理\n工作任务\n编制月度采购表\n频次:1次/月\n用时:20小 时\n"
        "核对到货数量\n频次:1次/日\n用时:1小时\n直接督导 个岗位,共 人\n"
    )

    assert texts(post(organization, "采购员").duties) == ["编制月度采购表", "核对到货数量"]


def test_forms_of_one_run_know_units_of_two_levels_and_numbers_of_staff() -> None:
    head = post(
        only(
            "岗位说明书\n岗位名称展厅经理所属小部门所属大部门销售部岗位级别一级直接上级总经理直接下级展厅主管薪资级别所辖人数5人岗位定员1人"
            "职责与工作任务负责展厅的日常经营。\n"
        ),
        "展厅经理",
    )

    assert (head.department, names(head.reports_to), names(head.direct_reports)) == ("销售部", ["总经理"], ["展厅主管"])


def test_posts_without_numbers_stand_under_units_that_are_counted() -> None:
    organization = only(
        "示例车行各部门职能与岗位职责\n一、配件部\n配件主管职责\n1.采购配件。\n2.盘点库存。\n配件员职责\n1.发放配件。\n2.登记台账。\n"
        "二、维修部\n维修工职责\n1.检修车辆。\n2.填写工单。\n"
    )

    assert [unit.name for unit in organization.departments] == ["配件部", "维修部"]
    assert [(p.title, p.department) for p in organization.positions] == [
        ("配件主管", "配件部"),
        ("配件员", "配件部"),
        ("维修工", "维修部"),
    ]


def test_units_that_are_only_named_in_a_list_hold_no_post_below_it() -> None:
    organization = only("三、机构\n1、财务部\n2、人事部\n厂长岗位职责\n1、主持厂务会。\n2、批准预算。\n")

    assert [(p.title, p.department) for p in organization.positions] == [("厂长", None)]


def test_titles_below_what_announces_a_units_posts_are_no_duties() -> None:
    organization = only(
        "仓储部岗位职责概述\n仓储部的主要工作包括收货、发货。根据分工,仓储部一般设有以下几种职位:\n"
        "- 仓储经理\n- 仓库管理员\n- 叉车司机\n"
    )
    (unit,) = organization.departments

    assert texts(unit.duties) == []
    assert [(p.title, p.department) for p in organization.positions] == [
        ("仓储经理", "仓储部"),
        ("仓库管理员", "仓储部"),
        ("叉车司机", "仓储部"),
    ]


def test_the_manual_that_a_page_belongs_to_is_no_unit() -> None:
    organization = only("某集团项目公司管理手册-1-部门:项目公司\n收银员岗位职责\n1、核对营业款。\n2、保管票据。\n")

    assert [unit.name for unit in organization.departments if "手册" in unit.name] == []


def test_a_form_that_runs_on_without_line_ends_is_divided_at_its_labels() -> None:
    organization = only(
        "V.1烧成部职能说明书部门名称:烧成部所属部门:窑厂生产系统设置目的:保证每窑的质量。岗位计划实际窑长1人看火员2人"
        "主要业务职能1. 安排每窑的装烧;2. 记录窑温,报告异常;主要考核指标:成品率;\n"
    )

    part = unit(organization, "烧成部")
    assert [one.text for one in part.duties] == ["安排每窑的装烧;", "记录窑温,报告异常;"]
    assert part.parent == "窑厂生产系统"
    assert part.purpose is not None
    assert part.purpose.startswith("保证每窑的质量。")


def test_fields_and_counts_in_a_names_bracket_are_fields_of_it() -> None:
    chinese = post(only("一、萎凋工(编制6人,直接上级:生产部部长)\n1. 摊放鲜叶\n2. 记录温度\n"), "萎凋工")
    assert (chinese.headcount, names(chinese.reports_to), texts(chinese.duties)) == (6, ["生产部部长"], ["摊放鲜叶", "记录温度"])
    kitchen = (
        "1. Cook (2 posts; reports to: Head Chef)\n- Cooks meals.\n2. Porter (reports to Head Chef, 3 FTE)\n- Carries pots.\n"
    )
    told = [(one.title, one.headcount, names(one.reports_to)) for one in only(kitchen).positions if one.duties]
    assert told == [("Cook", 2, ["Head Chef"]), ("Porter", 3, ["Head Chef"])]


def test_a_numbered_list_of_deeds_under_a_units_fields_is_its_duties() -> None:
    organization = only("生产部\n编制:5人\n1. 制作瓷坯\n2. 晾晒坯体\n质检部\n负责人:张三\n1. 检验成品\n2. 出具报告\n")
    assert [texts(unit(organization, name).duties) for name in ("生产部", "质检部")] == [
        ["制作瓷坯", "晾晒坯体"],
        ["检验成品", "出具报告"],
    ]
    parts = only("生产部\n编制:5人\n1. 制坯车间\n2. 烧成车间\n质检部\n职责:\n1. 检验成品\n2. 出具报告\n")
    assert not unit(parts, "生产部").duties


def test_duties_behind_a_names_bracket_are_that_names() -> None:
    lines = (
        "Booking Clerk (reports to the Manager): sells tickets; answers letters.",
        "Usher (6 posts, reports to Booking Clerk): checks tickets; shows the way.",
    )
    for text in (
        "Larch Theatre\n\n{}\n{}\n",
        "# Larch Theatre\n\n## Team\n\n- {}\n- {}\n",
        "# Larch Theatre\n\n## Team\n\n{}\n\n{}\n",
    ):
        told = {
            one.title: (names(one.reports_to), texts(one.duties)) for one in only(text.format(*lines)).positions if one.described
        }
        assert told == {
            "Booking Clerk": (["Manager"], ["sells tickets;", "answers letters."]),
            "Usher": (["Booking Clerk"], ["checks tickets;", "shows the way."]),
        }
    chinese = post(only("压机工(3人,直接上级:部长):操作压机;保养设备。\n质检员(直接上级:部长):检验成品;登记次品。\n"), "压机工")
    assert (chinese.headcount, texts(chinese.duties)) == (3, ["操作压机;", "保养设备。"])


def test_what_a_post_does_not_do_is_no_duty_and_slanted_points_name_posts() -> None:
    profile = only(
        "Role: Duty Manager\nWhat you will do\n* Open the pool.\n* Test the water.\nWhat you will not do\n* Sign contracts.\n"
    )
    assert texts(post(profile, "Duty Manager").duties) == ["Open the pool.", "Test the water."]
    library = only(
        "# Larch Library — Volunteers' Guide\n\n## Jobs\n\n- *Treasurer* – keeps the accounts\n- *Gardener* – tends the lawn\n"
    )
    assert (library.name, {one.title for one in library.positions}) == ("Larch Library", {"Treasurer", "Gardener"})
