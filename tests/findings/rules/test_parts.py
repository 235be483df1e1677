"""The rules of departments, positions and partners: what must fire and what must not."""

from __future__ import annotations

import pytest

from app.findings.records import ReadingNote
from app.findings.rules import (
    alias,
    department_without_functions,
    department_without_positions,
    doubled_reference,
    duty_without_holder,
    headcount_mismatch,
    missing_title,
    numbering_gap,
    one_organization,
    position_without_duties,
    repaired_text,
    unconfirmed_collaborator,
    undefined_unit,
    unread_part,
)
from tests.findings.organizations import found, line, named, organization, partner_unit, post, subjects, unit


def test_a_department_that_partners_name_is_undefined_as_a_warning_only_beside_several_described_ones() -> None:
    rest = (unit("票务部"), unit("维修部"), unit("财务部"))
    whole = organization(*rest, partner_unit("安全部"), works_with=[("票务部", "安全部")])
    excerpt = organization(rest[0], partner_unit("安全部"), works_with=[("票务部", "安全部")])
    assert [(r.subjects[0].name, r.severity) for r in found(undefined_unit.RULE, whole)] == [("安全部", None)]
    assert [(r.subjects[0].name, r.severity) for r in found(undefined_unit.RULE, excerpt)] == [("安全部", "note")]


@pytest.mark.parametrize("name", ["公司各部门", "相关部门", "各有关单位"])
def test_everybody_in_general_is_no_unit_to_be_described(name: str) -> None:
    assert found(undefined_unit.RULE, organization(unit("票务部"), partner_unit(name), works_with=[("票务部", name)])) == []


def test_a_partner_outside_the_organization_need_not_be_described() -> None:
    facts = organization(unit("票务部"), partner_unit("海事局", "external"), works_with=[("票务部", "海事局")])
    assert found(undefined_unit.RULE, facts) == []


def test_a_partner_that_lists_others_and_not_us_does_not_confirm() -> None:
    facts = organization(
        unit("Deck"), unit("Galley"), unit("Shop"), works_with=[("Deck", "Galley"), ("Galley", "Shop"), ("Galley", "Crew")]
    )
    assert subjects(found(unconfirmed_collaborator.RULE, facts)) == [["Deck", "Galley"]]


def test_a_partner_that_names_one_of_our_members_confirms_and_one_that_names_nobody_says_nothing() -> None:
    facts = organization(
        unit("Deck"),
        post("Mate", department="Deck"),
        unit("Galley"),
        unit("Shop"),
        works_with=[("Deck", "Galley"), ("Galley", "Mate"), ("Galley", "Shop"), ("Deck", "Shop")],
    )
    assert found(unconfirmed_collaborator.RULE, facts) == []


def test_a_plan_that_differs_from_the_sum_of_its_posts_is_found() -> None:
    facts = organization(
        unit("票务部", headcount=5),
        post("票务主管", department="票务部", headcount=1),
        post("售票员", department="票务部", headcount=3),
    )
    (result,) = found(headcount_mismatch.RULE, facts)
    assert "售票员 3" in result.message.en
    assert found(headcount_mismatch.RULE, facts, difference=1) == []


def test_a_sum_that_a_post_without_a_number_may_fill_is_no_mismatch() -> None:
    facts = organization(
        unit("票务部", headcount=5), post("票务主管", department="票务部", headcount=1), post("售票员", department="票务部")
    )
    assert found(headcount_mismatch.RULE, facts) == []


@pytest.mark.parametrize(
    ("alias_name", "full"),
    [("客票部", "客运票务部"), ("票务部门", "票务管理部"), ("船长帐务员", "船长账务员"), ("坐席班长", "座席班长")],
)
def test_a_shortened_or_differently_spelt_name_may_be_the_described_one(alias_name: str, full: str) -> None:
    make = unit if full.endswith("部") else post
    facts = organization(make(full), make(alias_name, described=False))
    assert sorted([alias_name, full]) in subjects(found(alias.RULE, facts))


@pytest.mark.parametrize(
    ("one", "two"),
    [("HR Manager", "Human Resources Manager"), ("Manager, Finance", "Finance Manager"), ("Labour Adviser", "Labor Advisor")],
)
def test_english_titles_may_be_one_in_another_order_with_initials_or_spelling(one: str, two: str) -> None:
    facts = organization(post(two), named(one))
    assert sorted([one, two]) in subjects(found(alias.RULE, facts))


@pytest.mark.parametrize(
    ("one", "two"),
    [("客户经理", "客户服务部经理"), ("票务主管", "票务部经理"), ("生产一部", "生产二部"), ("Finance Clerk", "Finance Manager")],
)
def test_different_names_are_no_aliases(one: str, two: str) -> None:
    make = unit if two.endswith("部") else post
    assert found(alias.RULE, organization(make(two), make(one, described=False))) == []


def test_two_described_holders_of_like_names_are_two() -> None:
    assert found(alias.RULE, organization(unit("客票部"), unit("客运票务部"))) == []


def test_a_department_without_positions_is_found_where_the_others_have_some() -> None:
    duties = {"Deck": ["Moors."], "Galley": ["Cooks."], "Shop": ["Sells."]}
    units = (unit("Deck"), unit("Galley"), unit("Shop"))
    posts = (post("Mate", department="Deck"), post("Cook", department="Galley"))
    assert subjects(found(department_without_positions.RULE, organization(*units, *posts, duties=duties))) == [["Shop"]]
    assert found(department_without_positions.RULE, organization(*units, duties=duties)) == []


def test_a_department_without_functions_is_found_where_the_others_state_theirs() -> None:
    facts = organization(unit("Deck"), unit("Shop"), post("Clerk", department="Shop"), duties={"Deck": ["Moors."]})
    assert subjects(found(department_without_functions.RULE, facts)) == [["Shop"]]
    silent = organization(unit("Deck"), unit("Shop"), post("Clerk", department="Shop"))
    assert found(department_without_functions.RULE, silent) == []


def test_a_section_without_duties_is_found_where_the_others_have_some() -> None:
    facts = organization(post("Mate"), post("Cook"), named("Owner"), duties={"Mate": ["Steers."]})
    assert subjects(found(position_without_duties.RULE, facts)) == [["Cook"]]
    assert found(position_without_duties.RULE, organization(post("Mate"), post("Cook"))) == []


def test_duties_under_a_lost_title_have_no_holder() -> None:
    facts = organization(post("—", department="票务部"), post("Cook"), duties={"—": ["售票。"], "Cook": ["Cooks."]})
    assert [len(result.evidence) for result in found(duty_without_holder.RULE, facts)] == [2]


def test_what_reading_noted_becomes_a_finding_about_the_holder_that_it_names() -> None:
    facts = organization(
        post("Purser"),
        post("Cook"),
        lines=[line("Purser", "Cook")],
        notes=[
            ReadingNote("numbering-gap", "the numbers of Cook break: 3 → 5", ("document#10-20",), ("Cook",)),
            ReadingNote("missing-title", "a section has lost its title", ("document#30-40",)),
            ReadingNote("doubled-reference", "191 stands twice", ("document#50-60", "document#70-80"), ("191",)),
            ReadingNote("repaired-text", "damaged text is read as x", ("document#90-91",)),
            ReadingNote("unread-part", "a picture", ("document#92-93",)),
            ReadingNote("one-organization", "2 sheets are one", ("document#94-95", "document#96-97")),
        ],
    )
    (gap,) = found(numbering_gap.RULE, facts)
    assert (gap.message.zh, [s.name for s in gap.subjects]) == ("“Cook”的编号不连续：3 → 5", ["Cook"])
    (doubled,) = found(doubled_reference.RULE, facts)
    assert doubled.message.en == "2 rows bear the reference 191"
    for rule in (missing_title.RULE, repaired_text.RULE, unread_part.RULE, one_organization.RULE):
        assert [s.kind for result in found(rule, facts) for s in result.subjects] == ["Organization"]
        assert found(rule, organization(post("Purser"))) == []
