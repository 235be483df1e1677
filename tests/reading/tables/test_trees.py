"""Organization charts drawn with lines of text: depth says who reports to whom; lists of other things are none."""

from __future__ import annotations

import pytest

from app.reading import read_document
from app.reading.model import OrganizationRead


def _only(text: str) -> OrganizationRead:
    (organization,) = read_document(text.encode(), "chart.txt").reading.organizations
    return organization


def _lines(organization: OrganizationRead) -> dict[str | None, list[str]]:
    return {
        post.title: [f"{line.name}{' …' if line.kind == 'dotted' else ''}" for line in post.reports_to]
        for post in organization.positions
    }


def test_each_post_reports_to_the_post_that_it_is_set_under() -> None:
    organization = _only(
        "Pine Ridge Hospital – Organization Chart (as of 31 May 2022)\n\nChief Executive\n    Medical Director\n"
        "        Ward Manager (2)\n    Finance Director: Ada Hale\n        Bookkeeper (dotted line to Medical Director)\n"
    )

    assert (organization.name, organization.as_of) == ("Pine Ridge Hospital", "2022-05-31")
    assert _lines(organization) == {
        "Chief Executive": [],
        "Medical Director": ["Chief Executive"],
        "Ward Manager": ["Medical Director"],
        "Finance Director": ["Chief Executive"],
        "Bookkeeper": ["Finance Director", "Medical Director …"],
    }
    assert {post.title: post.headcount for post in organization.positions}["Ward Manager"] == 2
    assert [person.name for person in organization.people] == ["Ada Hale"]


def test_branches_may_be_drawn_and_posts_stand_in_the_unit_above_them() -> None:
    organization = _only("总经理\n├── 财务总监\n│   └── 出纳\n└── 仓储部\n    ├── 仓储部经理\n    └── 仓管员（6人）\n")

    assert _lines(organization) == {
        "总经理": [],
        "财务总监": ["总经理"],
        "出纳": ["财务总监"],
        "仓储部经理": [],
        "仓管员": [],
    }
    assert [(post.department, post.headcount) for post in organization.positions][-1] == ("仓储部", 6)


@pytest.mark.parametrize(
    "text",
    [
        "Shopping\n  Bread\n  Milk\n    skimmed\n",
        "Head Cook\nReports to: Owner\nSupervises:\n    Cook\n      Dish Washer\n      Porter\nDuties:\n1. Plan the menu.\n",
    ],
)
def test_other_lists_are_no_charts(text: str) -> None:
    assert not any(
        post.tabular
        for organization in read_document(text.encode(), "list.txt").reading.organizations
        for post in organization.positions
    )
