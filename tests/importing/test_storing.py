"""What keeps a wrong row out of the store: the model, and counting what was written."""

import pytest

from app.database import Store
from app.errors import Defect
from app.importing.difference import Operation
from app.importing.state import Fields
from app.importing.storing import change_of, write
from tests.importing.stores import graph, history

DUTY: Fields = {
    "id": "duty-1",
    "organization": "organization-1",
    "holder": "position-1",
    "text": "登记",
    "search": "登记",
    "evidence": [],
}
LINE: Fields = {"id": "hasduty-1", "source": "position-1", "target": "duty-1", "evidence": []}


def _write(store: Store, *operations: Operation) -> None:
    change = change_of(1, operations, kind="import", at="2026-11-21T00:00:00+00:00", who="test", source="document-1", summary="")
    with store.write() as transaction:
        write(transaction.run, change, operations, lambda _done, _total, _phase: None)


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({**DUTY, "colour": "red"}, "Extra inputs are not permitted"),
        ({**DUTY, "text": 7}, "should be a valid string"),
        ({name: value for name, value in DUTY.items() if name != "holder"}, "Field required"),
    ],
)
def test_a_row_that_does_not_fit_the_model_is_not_written(store: Store, fields: Fields, says: str) -> None:
    with pytest.raises(Defect, match=says):
        _write(store, Operation("create", "node", "Duty", "duty-1", None, fields))
    assert graph(store) == {}
    assert history(store) == []


def test_a_relationship_without_its_ends_takes_everything_back(store: Store) -> None:
    with pytest.raises(Defect, match="0 of 1 rows were written"):
        _write(
            store,
            Operation("create", "node", "Duty", "duty-1", None, DUTY),
            Operation("create", "relationship", "HAS_DUTY", "hasduty-1", None, LINE),
        )
    assert graph(store) == {}
    assert history(store) == []
