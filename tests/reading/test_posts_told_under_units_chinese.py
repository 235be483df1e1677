"""Paragraphs under a unit's name that tell what its posts do: 主任负责…,向馆长汇报。副主任协助主任…。"""

from __future__ import annotations

from tests.reading.looking import names, only, post, texts, unit

_DIRECTOR = "主任负责采编部全面工作，向馆长汇报。采编员负责图书编目，由主任领导。\n"


def test_a_title_that_begins_a_paragraph_right_under_a_unit_is_whose_duty_it_is() -> None:
    organization = only(
        f"滨江图书馆\n\n采编部\n{_DIRECTOR}\n阅览部\n主任1名，馆员2名。\n主任主持阅览部工作；馆员负责书库管理。\n"
    )

    told = {(one.title, one.department): texts(one.duties) for one in organization.positions if one.described}
    assert told == {
        ("主任", "采编部"): ["负责采编部全面工作，向馆长汇报。"],
        ("采编员", "采编部"): ["负责图书编目，由主任领导。"],
        ("主任", "阅览部"): ["主持阅览部工作；"],
        ("馆员", "阅览部"): ["负责书库管理。"],
    }
    assert unit(organization, "采编部").duties == []


def test_so_it_is_where_the_units_are_counted() -> None:
    organization = only(f"滨江图书馆\n\n一、采编部\n{_DIRECTOR}\n二、阅览部\n主任负责书库管理。\n馆员负责借还服务。\n")

    assert [one.name for one in organization.departments] == ["采编部", "阅览部"]
    assert {(one.title, one.department) for one in organization.positions if one.described} == {
        ("主任", "采编部"),
        ("采编员", "采编部"),
        ("主任", "阅览部"),
        ("馆员", "阅览部"),
    }


def test_a_title_over_paragraphs_about_posts_names_the_organization() -> None:
    organization = only("滨江图书馆岗位职责\n\n馆长负责全馆工作，审批年度预算。采编员负责编目，向馆长汇报。\n")

    assert organization.name == "滨江图书馆"
    assert names(post(organization, "采编员").reports_to) == ["馆长"]


def test_to_tell_someone_something_is_no_line() -> None:
    organization = only("滨江图书馆\n\n保管员负责检查书库，发现问题及时向馆长汇报。\n修书员负责修补图书，向馆长汇报修补进度。\n")

    assert [post(organization, title).reports_to for title in ("保管员", "修书员")] == [[], []]


def test_a_units_own_paragraph_stays_the_units() -> None:
    organization = only("滨江图书馆\n\n采编部\n负责图书采购。\n主任会议每周一次，采编部负责记录。\n")

    assert texts(unit(organization, "采编部").duties)[0] == "负责图书采购。"
    assert [one.title for one in organization.positions] == []


def test_sentences_under_an_organizations_name_are_about_its_units_and_posts() -> None:
    organization = only(
        "青禾康复医院\n\n医务科设质控专员一名，由谢雨桐担任，直接上级为医务科科长。质控专员每月汇总不良事件。\n"
        "病历的归档由医务科负责。\n客服主任由罗建国担任，对副院长负责。\n"
    )

    assert organization.name == "青禾康复医院"
    assert texts(unit(organization, "医务科").duties) == ["病历的归档由医务科负责。"]
    quality = post(organization, "质控专员")
    assert (quality.department, names(quality.reports_to), texts(quality.duties)) == (
        "医务科",
        ["医务科科长"],
        ["每月汇总不良事件。"],
    )
    assert names(post(organization, "客服主任").reports_to) == ["副院长"]


def test_a_post_of_each_place_has_its_line() -> None:
    organization = only(
        "仓库管理办法\n\n第一条 各仓库设库区主管一名，受仓储部部长领导。库区主管履行下列职责：\n"
        "（一）检查库房；\n（二）安排班次。\n"
    )

    assert names(post(organization, "库区主管").reports_to) == ["仓储部部长"]


def test_a_bracketed_post_may_have_its_line_behind_it() -> None:
    organization = only(
        "工作职责\n\n【校长】\n1、主持学校工作。\n2、召集例会。\n\n【教学副校长】（直接上级：校长）\n1、审定课程表。\n2、安排听课。\n"
    )

    assert names(post(organization, "教学副校长").reports_to) == ["校长"]
    assert texts(post(organization, "教学副校长").duties) == ["审定课程表。", "安排听课。"]


def test_a_question_as_a_heading_ends_the_section_before_it() -> None:
    organization = only(
        "# 我们的小队\n\n## 怎么分工\n\n**传播组**\n- 传播组组长：负责文章的选题和发布。\n"
        "- 摄影志愿者：听传播组组长安排。负责拍摄活动照片。\n"
        "- 分拣志愿者：负责给旧书分类。\n\n## 想加入？\n\n年满16周岁就可以报名。\n我们不收取任何费用。\n"
    )

    assert {(one.title, *texts(one.duties)) for one in organization.positions if one.duties} == {
        ("传播组组长", "负责文章的选题和发布。"),
        ("摄影志愿者", "负责拍摄活动照片。"),
        ("分拣志愿者", "负责给旧书分类。"),
    }
    assert names(post(organization, "摄影志愿者").reports_to) == ["传播组组长"]
