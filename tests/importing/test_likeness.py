"""Reworded statements keep their id; others do not."""

import pytest

from app.importing.likeness import ALIKE
from app.importing.state import State
from tests.importing.drafting import Draft
from tests.importing.reading_graphs import imported, of_kind, state_of


def _sheet(*duties: str, title: str = "接线员") -> Draft:
    draft = Draft()
    draft.organization("晴川服务", positions=(draft.position(title, duties=duties), draft.position("班长")))
    return draft


def _texts(state: State) -> dict[str, str]:
    return {str(duty.fields["text"]): duty.id for duty in of_kind(state, "Duty")}


LONG = "负责受理住户的报修来电，并在当天派单"
REWORDED = "负责受理住户的报修来电，并于当天派单"


def test_a_reworded_duty_is_one_changed_duty_with_its_old_id() -> None:
    state = state_of(_sheet(LONG, "排班").read())
    before = _texts(state)[LONG]
    operations = imported(state, _sheet(REWORDED, "排班").read())
    assert _texts(state)[REWORDED] == before
    assert sorted((o.op, o.kind) for o in operations if not o.only_moved) == [("change", "Document"), ("change", "Duty")]


def test_a_reworded_duty_read_again_is_no_operation() -> None:
    state = state_of(_sheet(LONG).read())
    imported(state, _sheet(REWORDED).read())
    assert imported(state, _sheet(REWORDED).read()) == []


def test_an_old_wording_that_comes_back_beside_the_new_one_gets_an_id_of_its_own() -> None:
    state = state_of(_sheet(LONG).read())
    imported(state, _sheet(REWORDED).read())
    kept = _texts(state)[REWORDED]
    imported(state, _sheet(REWORDED, LONG).read())
    assert _texts(state)[REWORDED] == kept
    assert len(set(_texts(state).values())) == 2
    assert imported(state, _sheet(REWORDED, LONG).read()) == []


def test_a_quite_different_duty_is_a_new_one() -> None:
    state = state_of(_sheet(LONG).read())
    operations = imported(state, _sheet("每周盘点备件库存").read())
    assert sorted(o.op for o in operations if o.kind == "Duty") == ["create", "retire"]


def test_a_duty_that_another_holder_takes_over_is_a_new_one() -> None:
    state = state_of(_sheet(LONG).read())
    operations = imported(state, _sheet(LONG, title="客服专员").read())
    assert sorted(o.op for o in operations if o.kind == "Duty") == ["create", "retire"]


def test_of_several_rewordings_the_likest_are_paired() -> None:
    old = ("每天清点一号仓库的备件数量", "每天清点二号仓库的备件数量")
    new = ("每天清点二号仓库的备件数量。并登记", "每天清点一号仓库的备件数量。并登记")
    state = state_of(_sheet(*old).read())
    before = _texts(state)
    imported(state, _sheet(*new).read())
    after = _texts(state)
    assert (after[new[0]], after[new[1]]) == (before[old[1]], before[old[0]])


@pytest.mark.parametrize(("length", "wanted"), [(17, "change"), (16, "create")])
def test_the_bound_is_met_at_085(length: int, wanted: str) -> None:
    """Of 20 characters 17 in common are a ratio of 0.85."""
    letters = "abcdefghijklmnopqrst"
    state = state_of(_sheet(letters).read())
    operations = imported(state, _sheet(letters[:length] + "0123456789"[: 20 - length]).read())
    assert ALIKE == 0.85
    assert wanted in [o.op for o in operations if o.kind == "Duty"]
