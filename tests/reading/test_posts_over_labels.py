"""Posts whose names are labels elsewhere, rows of posts with numbers, lines cut at a width, and bodies that a title names."""

from __future__ import annotations

import pytest

from tests.reading.looking import only, post, read, texts, unit


@pytest.mark.parametrize("name", ["部门经理", "业务主管"])
def test_a_numbered_name_over_the_label_of_duties_is_a_post_though_forms_have_a_field_of_that_name(name: str) -> None:
    organization = only(
        "一、领班\n岗位职责:\n1. 分派船只。\n2. 检查缆绳。\n\n"
        f"二、{name}\n岗位职责:\n1. 编制预算。\n\n三、收票员\n岗位职责:\n1. 收取船票。\n"
    )

    assert [position.title for position in organization.positions] == ["领班", name, "收票员"]
    assert texts(post(organization, name).duties) == ["编制预算。"]


_UNITS = (
    "| 部门 | 岗位(人数) | 职责 |\n|---|---|---|\n"
    "| 茶山部 | 采茶主管(1) | 1. 制定采摘计划。2. 检查茶园。 |\n"
    "| {again} | 采茶工(12人) | 采摘鲜叶 |\n"
    "| 制茶部 | 炒茶师(2) | 翻炒鲜叶 |\n"
)


def test_each_row_of_a_table_is_its_posts_with_the_number_in_brackets_and_the_unit_that_spans_it() -> None:
    organization = only(_UNITS.format(again=""))
    lead, picker = post(organization, "采茶主管"), post(organization, "采茶工")

    assert texts(lead.duties) == ["制定采摘计划。", "检查茶园。"]
    assert (lead.headcount, picker.headcount, picker.department) == (1, 12, "茶山部")
    assert post(organization, "炒茶师").department == "制茶部"
    assert not unit(organization, "茶山部").duties


def test_where_a_unit_is_said_in_each_row_an_empty_cell_is_no_merged_one() -> None:
    organization = only(_UNITS.format(again="茶山部") + "|  | 场长(1) | 主持茶场工作 |\n")

    assert post(organization, "场长").department is None


def test_english_rows_of_posts_with_numbers() -> None:
    organization = only(
        "| Department | Post (number) | Responsibilities |\n|---|---|---|\n"
        "| Landing | Pier Warden (1) | Moors the ferries |\n|  | Rope Hand (3) | Coils the ropes |\n"
    )

    hand = post(organization, "Rope Hand")
    assert (hand.headcount, hand.department, texts(hand.duties)) == (3, "Landing", ["Coils the ropes"])


def test_a_label_or_a_bullet_never_goes_on_with_a_line_that_ends_at_the_width() -> None:
    purposes = ("在授权范围内抓好泉水的水质检验，提升整体的服务效率", "保障各处锅炉和水泵的正常运行，为各项经营提供支撑")
    sheets = [
        f"岗位名称:{name}\n本职:{purposes[n % 2]}\n具体工作任务:\n1.清洗第{n}号池。\n"
        for n, name in enumerate(("泉池主管", "锅炉领班", "水质员", "更衣室主管", "搓澡领班"))
    ]
    positions = [position for one in read("\n".join(sheets)).organizations for position in one.positions]

    assert [position.purpose for position in positions] == [purposes[n % 2] for n in range(5)]
    assert [texts(position.duties) for position in positions] == [[f"清洗第{n}号池。"] for n in range(5)]


_RULES = (
    "{title}职责管理制度\n一、总则\n本制度适用于{scope}全体员工。\n二、职责\n(一)社工组长职责\n1.走访独居老人。\n2.安排值班。\n"
)


def test_the_rules_name_the_body_whose_whole_staff_they_are_for() -> None:
    title = "柳湾社会工作服务中心"

    assert only(_RULES.format(title=title, scope=title)).name == title
    assert only(_RULES.format(title="客服部", scope="客服部")).name is None


def test_a_title_about_a_bodys_staff_names_it_also_behind_another_document() -> None:
    volume = "第一章　领导岗位职责\n\n第一节　馆长岗位职责\n一、工作职责\n1. 审定展览计划。\n\n"
    contents = "目　录\n\n第一章　领导岗位职责……1\n　　第一节　馆长岗位职责……1\n\n"
    text = "".join(f"{name}工作人员岗位职责\n\n{contents}{volume}" for name in ("柳湾社会工作服务中心", "青石市水务局"))

    assert [organization.name for organization in read(text).organizations] == ["柳湾社会工作服务中心", "青石市水务局"]


def test_a_bare_unit_over_a_post_whose_fields_follow_holds_the_posts_below_it() -> None:
    organization = only(
        "绿汀疗养院员工手册\n\n理疗部\n理疗部经理\n直接上级:院长\n岗位职责:\n1. 安排疗程。\n2. 检查仪器。\n\n"
        "按摩师\n岗位职责:\n1. 推拿。\n2. 登记客人。\n\n膳食部\n厨师\n直接上级:院长\n岗位职责:\n1. 熬制药膳。\n"
    )

    assert [(one.title, one.department) for one in organization.positions if one.duties] == [
        ("理疗部经理", "理疗部"),
        ("按摩师", "理疗部"),
        ("厨师", "膳食部"),
    ]
    assert texts(post(organization, "按摩师").duties) == ["推拿。", "登记客人。"]


def test_how_much_time_a_post_takes_is_no_duty() -> None:
    text = "Penhale Hall Trust\n\nClerk\n- Opens the hall\n- Oils the clock\nTime needed: four hours a week\n"

    assert texts(post(only(text), "Clerk").duties) == ["Opens the hall", "Oils the clock"]
