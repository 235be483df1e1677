"""Units that sentences of English companies' papers only name."""

from __future__ import annotations

import pytest

from app.reading.model import OrganizationRead
from tests.reading.looking import only, post, texts


def told(sentence: str) -> OrganizationRead:
    return only(
        f"Larkmoor Kettles Ltd\n\nAbout us\n\n{sentence}\n\n"
        "Buyer\nReports to: Chief Buyer\nDuties:\n- Orders copper.\n- Checks bills.\n"
    )


@pytest.mark.parametrize(
    ("sentence", "units"),
    [
        ("The company has a Finance Department, a Sales Department and a Logistics Department.",
         ["Finance Department", "Sales Department", "Logistics Department"]),
        ("Reporting to the Managing Director are three departments: Finance, Sales and Design.", ["Finance", "Sales", "Design"]),
        ("We are organised into four directorates: Care, Estates, Sales and Service and Design.", []),
        ("The company is organised into two directorates: Care, and Sales and Service.", ["Care", "Sales and Service"]),
        ("There are two teams: Oven and Packing. Each team has a leader.", ["Oven", "Packing"]),
        ("Within the firm there are two teams: Oven and Packing.", ["Oven", "Packing"]),
        ("Our three departments are Kitchen, Front of House and Stores.", ["Kitchen", "Front of House", "Stores"]),
        ("The firm is structured in two divisions, Copper and Steel.", ["Copper", "Steel"]),
        ("Larkmoor Kettles has two divisions: Copper and Steel.", ["Copper", "Steel"]),
    ],
)  # fmt: skip
def test_units_that_a_companys_sentence_names_are_departments_without_duties(sentence: str, units: list[str]) -> None:
    organization = told(sentence)

    assert sorted(one.name for one in organization.departments) == sorted(units)
    assert [text for one in organization.departments for text in texts(one.duties)] == []
    assert {one.parent for one in organization.departments} <= {"Larkmoor Kettles Ltd"}
    assert texts(post(organization, "Buyer").duties) == ["Orders copper.", "Checks bills."]


def test_units_of_a_unit_stand_within_it() -> None:
    organization = told("The Finance Department is divided into two teams: Wages and Credit.")

    assert {(one.name, one.parent) for one in organization.departments if one.name != "Finance Department"} == {
        ("Wages", "Finance Department"), ("Credit", "Finance Department"),
    }  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "The document is divided into three sections: Purpose, Scope and Terms.",
        "There are three sections: Purpose, Scope and Terms.",
        "The company has four sections of track: North, South, East and West.",
        "The company has two departments: Sales.",
        "The company consists of a Managing Director, a Finance Department and two Clerks.",
        "The school has two year groups: Reception and Year One.",
        "The company has a Sales Department that never sleeps and a sense of humour.",
    ],
)
def test_lists_of_other_things_name_no_units(sentence: str) -> None:
    assert not [one.name for one in told(sentence).departments if one.name != "Finance Department"]
