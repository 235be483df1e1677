"""Each example is read as what it was written to say, by the way a user's file goes."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

import seeds
from app.reading import read_document
from app.reading.model import OrganizationRead, PositionRead, ReadDocument

ORGANIZATIONS = {"operations_centre": "澄湾运营中心", "online_shop": "青禾网店运营组", "service_company": "Harbour Lane Services"}

# example, title, superiors, subordinates, number of duties
POSITIONS: list[tuple[str, str, list[str], list[str], int]] = [
    ("operations_centre", "运营中心总监", [], ["客户关怀部经理", "渠道拓展部经理", "系统保障部主管"], 6),
    ("operations_centre", "客户关怀部经理", ["运营中心总监"], ["投诉处理专员", "回访专员"], 6),
    ("operations_centre", "投诉处理专员", ["客户关怀部经理"], [], 5),
    ("operations_centre", "回访专员", ["客户关怀部主管"], [], 4),
    ("operations_centre", "渠道拓展部经理", ["运营中心总监"], ["区域拓展主管", "渠道客户代表"], 5),
    ("operations_centre", "区域拓展主管", ["渠道拓展部经理"], [], 5),
    ("operations_centre", "系统保障部主管", ["运营中心总监"], ["系统运维员", "现场支持员"], 5),
    ("operations_centre", "系统运维员", ["系统保障部主管"], [], 4),
    ("operations_centre", "现场支持员", ["客户关怀部经理"], [], 4),
    ("online_shop", "店铺总监", [], ["运营经理", "推广经理", "店长"], 4),
    ("online_shop", "运营经理", ["店铺总监"], ["内容策划", "数据专员"], 5),
    ("online_shop", "推广经理", ["店铺总监"], ["内容策划"], 5),
    ("online_shop", "店长", ["店铺总监"], ["客服组长", "内容策划"], 5),
    ("online_shop", "客服组长", ["店长"], ["在线客服"], 5),
    ("online_shop", "在线客服", ["客服组长"], [], 4),
    ("online_shop", "内容策划", ["运营经理", "推广经理", "店长"], [], 5),
    ("service_company", "Managing Director", [], ["Head of Customer Care", "Head of Field Service", "Finance Manager"], 4),
    ("service_company", "Head of Customer Care", ["Managing Director"], ["Complaints Officer", "Customer Care Agent"], 5),
    ("service_company", "Complaints Officer", ["Head of Customer Care"], [], 4),
    ("service_company", "Customer Care Agent", ["Head of Customer Care"], [], 4),
    ("service_company", "Head of Field Service", ["Managing Director"], ["Field Technician"], 5),
    ("service_company", "Field Technician", ["Head of Field Service"], [], 4),
    ("service_company", "Finance Manager", ["Managing Director"], ["Billing Clerk"], 4),
    ("service_company", "Billing Clerk", ["Finance Manager", "Head of Customer Care"], [], 4),
]


@cache
def readings(example: str) -> tuple[ReadDocument, ...]:
    return tuple(read_document(data, name) for name, data in seeds.documents(example).items())


def organizations(example: str) -> list[OrganizationRead]:
    return [organization for read in readings(example) for organization in read.reading.organizations]


def described(example: str) -> dict[str | None, PositionRead]:
    return {post.title: post for organization in organizations(example) for post in organization.positions if post.described}


def test_every_example_has_its_facts_here() -> None:
    assert seeds.examples() == tuple(sorted(ORGANIZATIONS))


@pytest.mark.parametrize("example", ORGANIZATIONS)
def test_an_example_describes_one_named_organization(example: str) -> None:
    assert {organization.name for organization in organizations(example)} == {ORGANIZATIONS[example]}


@pytest.mark.parametrize("example", ORGANIZATIONS)
def test_the_described_positions_are_the_ones_that_were_written(example: str) -> None:
    assert set(described(example)) == {title for where, title, *_ in POSITIONS if where == example}


@pytest.mark.parametrize(("example", "title", "superiors", "subordinates", "duties"), POSITIONS)
def test_a_position_states_its_superiors_reports_and_duties(
    example: str, title: str, superiors: list[str], subordinates: list[str], duties: int
) -> None:
    position = described(example)[title]

    assert [superior.name for superior in position.reports_to] == superiors
    assert [report.name for report in position.direct_reports] == subordinates
    assert len(position.duties) == duties


def test_the_departments_of_the_operations_centre_have_functions_and_positions() -> None:
    (centre,) = organizations("operations_centre")

    assert {department.name: len(department.duties) for department in centre.departments} == {
        "客户关怀部": 5,
        "渠道拓展部": 5,
        "系统保障部": 4,
    }
    assert Counter(position.department for position in described("operations_centre").values()) == {
        None: 1,
        "客户关怀部": 3,
        "渠道拓展部": 2,
        "系统保障部": 3,
    }


@pytest.mark.parametrize(
    ("example", "titles"),
    [("operations_centre", {"客户关怀部主管", "渠道客户代表"}), ("online_shop", {"数据专员"}), ("service_company", set[str]())],
)
def test_titles_that_nobody_describes_are_told_apart(example: str, titles: set[str]) -> None:
    named = {post.title for organization in organizations(example) for post in organization.positions if not post.described}

    assert named - set(described(example)) == titles


def test_the_group_leader_of_the_shop_has_indicators_qualifications_and_partners() -> None:
    leader = described("online_shop")["客服组长"]

    assert len(leader.indicators) == 3
    assert len(leader.qualifications) == 3
    labelled = {(partner.name, partner.side) for partner in leader.collaborators}
    assert labelled >= {
        ("店长", "internal"),
        ("推广经理", "internal"),
        ("仓库", "internal"),
        ("快递公司", "external"),
        ("平台售后团队", "external"),
    }


def test_the_billing_clerk_has_a_solid_and_a_dotted_line() -> None:
    clerk = described("service_company")["Billing Clerk"]

    assert [(superior.name, superior.kind) for superior in clerk.reports_to] == [
        ("Finance Manager", "solid"),
        ("Head of Customer Care", "dotted"),
    ]


@pytest.mark.parametrize("example", ORGANIZATIONS)
def test_every_duty_stands_in_its_document_at_the_span_that_proves_it(example: str) -> None:
    for read in readings(example):
        for organization in read.reading.organizations:
            for holder in (*organization.departments, *organization.positions):
                for duty in holder.duties:
                    assert duty.text.rstrip("。.") in read.text[duty.evidence.start : duty.evidence.end]
