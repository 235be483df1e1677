"""Operations lead from one state to another and back, also after having been a Change's text."""

from app.importing.difference import applied, as_json, difference, from_json
from app.importing.state import Item, State


def _state(**texts: str) -> State:
    return {name: Item("Duty", {"id": name, "text": text, "evidence": ["document-1#0-2"]}) for name, text in texts.items()}


OLD, NEW = _state(kept="甲", changed="乙", gone="丙"), _state(kept="甲", changed="丁", made="戊")


def test_only_what_differs_is_an_operation() -> None:
    assert {(operation.op, operation.id) for operation in difference(OLD, NEW)} == {
        ("change", "changed"),
        ("retire", "gone"),
        ("create", "made"),
    }


def test_operations_lead_there_and_their_inverses_back() -> None:
    operations = from_json(as_json(difference(OLD, NEW)))
    state = dict(OLD)
    applied(operations, state)
    assert state == NEW
    applied((operation.inverse() for operation in reversed(operations)), state)
    assert state == OLD


def test_a_statement_in_another_place_has_only_moved() -> None:
    (operation,) = difference(_state(a="甲"), {"a": _state(a="甲")["a"].having(evidence=["document-1#5-7"])})
    assert operation.only_moved
    assert not any(operation.only_moved for operation in difference(OLD, NEW))


def test_fields_keep_their_types_in_a_change() -> None:
    item = Item("Position", {"id": "a", "headcount": 3, "described": True, "evidence": [], "title": "1"})
    (operation,) = from_json(as_json(difference({}, {"a": item})))
    assert operation.after == item.fields
    assert operation.what == "node"
