"""Functions without a position, duties without a function, and who is accountable: where the rules fire and where not."""

from __future__ import annotations

from app.findings.coverage import coverage
from app.findings.raci import topics
from app.findings.rules import raci, uncovered_function, unfounded_duty
from tests.findings.organizations import found, line, organization, post, unit

_FUNCTIONS = ["Repair the vehicles of the fleet", "Train apprentices in road safety", "Order fuel for the vehicles"]


def test_a_function_that_no_position_carries_is_named_with_its_certainty() -> None:
    facts = organization(
        unit("Garage"),
        post("Mechanic", department="Garage"),
        duties={"Garage": _FUNCTIONS, "Mechanic": ["Repair vehicles", "Order fuel"]},
    )
    (one,) = found(uncovered_function.RULE, facts)
    assert "Train apprentices" in one.message.en
    assert "certainty" in one.message.en
    assert one.weight >= 0.6


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


def test_duties_far_from_every_function_are_unfounded_but_own_affairs_are_not() -> None:
    duties = {"Garage": _FUNCTIONS, "Mechanic": ["Repair vehicles", "Bake bread for the canteen", "Train own staff"]}
    (one,) = found(unfounded_duty.RULE, organization(unit("Garage"), post("Mechanic", department="Garage"), duties=duties))
    assert [subject.name for subject in one.subjects if subject.kind == "Duty"] == ["Bake bread for the canteen"]
    few = {**duties, "Garage": _FUNCTIONS[:2]}
    assert not found(unfounded_duty.RULE, organization(unit("Garage"), post("Mechanic", department="Garage"), duties=few))


def test_two_who_lead_one_topic_and_none_above_the_other() -> None:
    duties = {"甲经理": ["组织电梯维修"], "乙经理": ["领导电梯的维修工作"], "电工": ["维修电梯"]}
    posts = [post(title) for title in duties]
    (one,) = found(raci.RULE, organization(*posts, duties=duties))
    assert "推断" in one.message.zh
    assert {subject.name for subject in one.subjects if subject.kind == "Position"} == {"甲经理", "乙经理"}
    assert not found(raci.RULE, organization(*posts, lines=[line("乙经理", "甲经理")], duties=duties))


def test_a_topic_that_is_led_and_helped_with_and_done_by_nobody() -> None:
    duties = {"甲经理": ["组织电梯维修"], "文员": ["协助电梯维修"]}
    (one,) = found(raci.RULE, organization(*map(post, duties), duties=duties))
    assert "无人办理" in one.message.zh
    done = {**duties, "电工": ["维修电梯"]}
    assert not found(raci.RULE, organization(*map(post, done), duties=done))


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
