"""Traps that real English documents hold: each with an invented example that shows it and nothing else."""

from __future__ import annotations

import pytest

from app.reading import read_document
from app.reading.model import DepartmentRead, Named, OrganizationRead, PositionRead, Reading, Statement


def read(text: str) -> Reading:
    return read_document(text.encode(), "invented.txt").reading


def only(text: str) -> OrganizationRead:
    (organization,) = read(text).organizations
    return organization


def post(organization: OrganizationRead, title: str) -> PositionRead:
    return next(position for position in organization.positions if position.title == title)


def unit(organization: OrganizationRead, name: str) -> DepartmentRead:
    return next(department for department in organization.departments if department.name == name)


def texts(statements: list[Statement]) -> list[str]:
    return [statement.text for statement in statements]


def names(lines: list[Named]) -> list[str]:
    return [f"{line.name} ({line.kind})" if line.kind == "dotted" else line.name for line in lines]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Bakers (x2), Oven Hand (x1)", ["Bakers", "Oven Hand"]),
        ("2 Bakers, 1 Oven Hand and two Drivers", ["Bakers", "Oven Hand", "Drivers"]),
        ("Manager, People Operations; Payroll Clerk", ["Manager, People Operations", "Payroll Clerk"]),
        ("Head of Design and Research", ["Head of Design and Research"]),
        ("Staff Nurses, Groundskeepers, Shift Foremen", ["Staff Nurses", "Groundskeepers", "Shift Foremen"]),
    ],
)
def test_counts_are_no_part_of_names_and_commas_may_be(said: str, expected: list[str]) -> None:
    organization = only(f"Job Title: Site Manager\nDirect reports: {said}\nDuties:\n1. Open the site.\n")

    assert names(post(organization, "Site Manager").direct_reports) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Plant Manager (dotted line to the Quality Director)", ["Plant Manager", "Quality Director (dotted)"]),
        ("Plant Manager (solid line), Quality Director (functional)", ["Plant Manager", "Quality Director (dotted)"]),
        ("The Fitter reports to the Plant Manager and has a functional line to the Quality Director.",
         ["Plant Manager", "Quality Director (dotted)"]),
    ],
)  # fmt: skip
def test_a_second_line_stands_in_the_value_of_the_first(said: str, expected: list[str]) -> None:
    organization = only(f"Job Title: Fitter\nReporting line: {said}\nDuties:\n1. Fit pumps.\n")

    assert names(post(organization, "Fitter").reports_to) == expected


def test_what_stands_behind_a_title_is_no_part_of_it() -> None:
    organization = only(
        "Ferry Crew: roles\n\nDeck Officer (reports to the Ship Master)\n- Check the ropes.\n- Keep the log.\n\n"
        "Night Porter (Band 2) – reports to the Deck Officer\n- Lock the cabins.\n- Walk the decks.\n"
    )

    assert names(post(organization, "Deck Officer").reports_to) == ["Ship Master"]
    assert [p.title for p in organization.positions if p.described] == ["Deck Officer", "Night Porter"]


def test_supervision_received_and_exercised_is_lines_and_no_duty() -> None:
    organization = only(
        "Class Title: Trail Superintendent\nDEFINITION\nPlans the care of trails.\nSUPERVISION RECEIVED AND EXERCISED\n"
        "Receives general direction from the Director of Parks. Exercises direct supervision over Trail Foremen.\n"
        "EXAMPLES OF DUTIES\na. Inspect the bridges.\nb. Report these problems to the Safety Officer.\n"
    )

    superintendent = post(organization, "Trail Superintendent")
    assert names(superintendent.reports_to) == ["Director of Parks"]
    assert names(superintendent.direct_reports) == ["Trail Foremen"]
    assert texts(superintendent.duties) == ["Inspect the bridges.", "Report these problems to the Safety Officer."]


@pytest.mark.parametrize("label", ["Scope of work / Key tasks", "Main duties & activities", "Tasks and key responsibilities"])
def test_labels_made_up_of_known_words_are_known(label: str) -> None:
    organization = only(
        f"Position: Field Assistant\nReports to: Programme Officer\n\n{label}\n\n1. Take samples.\n2. File forms.\n"
    )

    assert texts(post(organization, "Field Assistant").duties) == ["Take samples.", "File forms."]


def test_outcomes_and_what_is_offered_are_no_duties_and_placeholders_nothing() -> None:
    organization = only(
        "# Support Engineer {#support}\n\n**Reports to:** [Support Lead](#lead)\n\n## What you'll do\n* Answer calls.\n* [TBD]\n"
        "\n## What success looks like\n* Tickets close within a day.\n\n## What we offer\n* Run your own projects.\n"
    )

    assert texts(post(organization, "Support Engineer").duties) == ["Answer calls."]
    assert names(post(organization, "Support Engineer").reports_to) == ["Support Lead"]


def test_posts_under_a_unit_in_capitals_are_the_units() -> None:
    organization = only(
        "Alder Trust: roles\n\nPHARMACY DEPARTMENT\n- Order medicines.\n- Keep stock.\n\n"
        "Chief Pharmacist\n- Check orders.\n- Sign forms.\n"
    )

    assert post(organization, "Chief Pharmacist").department == "PHARMACY DEPARTMENT"
    assert texts(unit(organization, "PHARMACY DEPARTMENT").duties) == ["Order medicines.", "Keep stock."]
