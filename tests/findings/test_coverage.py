"""The matrix of functions and positions, and who is accountable for a topic."""

from __future__ import annotations

from app.findings.coverage import coverage
from app.findings.raci import topics
from tests.findings.organizations import organization, post, unit

_FUNCTIONS = ["Repair the vehicles of the fleet", "Train apprentices in road safety", "Order fuel for the vehicles"]


def test_the_matrix_tells_who_carries_what() -> None:
    facts = organization(
        unit("Garage"),
        post("Mechanic", department="Garage"),
        post("Buyer", department="Garage"),
        duties={"Garage": _FUNCTIONS, "Mechanic": ["Repair vehicles"], "Buyer": ["Order fuel"]},
    )
    (matrix,) = coverage(facts)
    assert [position.name for position in matrix.positions] == ["Buyer", "Mechanic"]
    carried = {(cell.function.text, cell.duty.holder) for cell in matrix.cells.values() if cell.carried}
    assert carried == {(_FUNCTIONS[0], "Mechanic"), (_FUNCTIONS[2], "Buyer")}
    assert [function.text for function in matrix.uncovered()] == [_FUNCTIONS[1]]


def test_a_department_without_functions_or_without_duties_has_no_matrix() -> None:
    assert not coverage(organization(unit("Garage"), post("Mechanic", department="Garage"), duties={"Garage": _FUNCTIONS}))
    assert not coverage(organization(unit("Garage"), post("Mechanic", department="Garage"), duties={"Mechanic": ["Repair"]}))


def test_letters_follow_involvement() -> None:
    duties = {"甲": ["审批电梯采购"], "乙": ["监督电梯维修"], "丙": ["维修电梯"], "丁": ["协助维修电梯"]}
    topic = next(t for t in topics(organization(*map(post, duties), duties=duties)) if t.matter == "elevator")
    assert {holder: set(letters) for holder, letters in topic.parts.items()} == {
        "甲": {"A"},
        "乙": {"V"},
        "丙": {"R"},
        "丁": {"C"},
    }
    assert topic.accountable == ["甲"]
