"""Organization charts drawn from top to bottom: bars and rules say who reports to whom; other drawings are none."""

from __future__ import annotations

from app.reading import read_document
from tests.reading.looking import names, only, post

_CHART = """STRUCTURE

                 Estates Director
                        |
            Head Gardener  <-- THIS POST
                        |
          +-------------+-------------+
          |             |             |
    Tree Surgeon   Gardener (x4)   Nursery Supervisor
                                        |
                                  Seed Technician
"""


def test_each_name_reports_to_the_one_that_its_bar_leads_to() -> None:
    organization = only(_CHART)

    assert {p.title: names(p.reports_to) for p in organization.positions} == {
        "Estates Director": [],
        "Head Gardener": ["Estates Director"],
        "Tree Surgeon": ["Head Gardener"],
        "Gardener": ["Head Gardener"],
        "Nursery Supervisor": ["Head Gardener"],
        "Seed Technician": ["Nursery Supervisor"],
    }
    assert post(organization, "Gardener").headcount == 4


def test_two_branches_side_by_side_stay_apart() -> None:
    organization = only(
        "        Sales Director             Plant Director\n              |                          |\n"
        "       +------+------+            +------+------+\n       |             |            |             |\n"
        "  Sales Clerk   Sales Agent    Fitter        Welder\n"
    )

    assert [(p.title, names(p.reports_to)) for p in organization.positions[2:]] == [
        ("Sales Clerk", ["Sales Director"]),
        ("Sales Agent", ["Sales Director"]),
        ("Fitter", ["Plant Director"]),
        ("Welder", ["Plant Director"]),
    ]


def test_a_sheet_s_own_chart_adds_to_its_post_and_quotes_both_names() -> None:
    text = f"Job Title: Head Gardener\nReports to: Estates Director\n\n{_CHART}\nDuties\n- Plan the planting.\n- Train staff.\n"
    document = read_document(text.encode(), "gardener.txt")
    (organization,) = document.reading.organizations

    gardener = post(organization, "Head Gardener")
    assert (len(gardener.duties), names(gardener.reports_to)) == (2, ["Estates Director"])
    (line,) = post(organization, "Tree Surgeon").reports_to
    assert line.name in document.text[line.evidence.start : line.evidence.end]


def test_a_drawing_of_other_things_states_nothing() -> None:
    text = "   Start\n     |\n  Check stock\n     |\n  Order goods\n"

    assert read_document(text.encode(), "flow.txt").reading.organizations == []
