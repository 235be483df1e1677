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


def test_each_sheet_s_chart_of_its_neighbours_tells_of_its_own_post() -> None:
    sheet = "{name}\nJOB DESCRIPTION\n\n1. JOB DETAILS\nJob Title: {title}\n\n2. ORGANISATION CHART\n{chart}\n"
    bar = "                |\n"
    duties = "3. MAIN DUTIES\n1. Plan the planting.\n2. Train staff.\n3. Order plants.\n\n"
    duties += "4. PERFORMANCE MEASURES\n1. Plants lost in winter.\n"
    first = f"     Estates Director     Town Clerk\n{bar}     Head Gardener (this post)\n{bar}     Gardener     Tree Surgeon\n"
    second = f"     THIS POST: Site Manager\n{bar}     Electrician     Cleaner\n"
    text = sheet.format(name="Alder Park Trust", title="Head Gardener", chart=first) + duties
    text += sheet.format(name="Wick Harbour Trust", title="Site Manager", chart=second) + duties
    park, harbour = read_document(text.encode(), "sheets.txt").reading.organizations

    gardener, master = post(park, "Head Gardener"), post(harbour, "Site Manager")
    assert names(gardener.reports_to) == ["Estates Director", "Town Clerk"]
    assert (names(gardener.direct_reports), names(master.direct_reports)) == (
        ["Gardener", "Tree Surgeon"],
        ["Electrician", "Cleaner"],
    )
    assert (len(master.duties), [measure.text for measure in master.indicators]) == (3, ["Plants lost in winter."])


def test_a_drawing_of_other_things_states_nothing() -> None:
    text = "   Start\n     |\n  Check stock\n     |\n  Order goods\n"

    assert read_document(text.encode(), "flow.txt").reading.organizations == []
