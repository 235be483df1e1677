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
