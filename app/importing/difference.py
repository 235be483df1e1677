"""The operations that lead from one state to another, and back; what a Change keeps and what a report counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from pydantic import TypeAdapter
from pydantic_core import to_json

from app.importing.state import Fields, Item, State

Op = Literal["create", "change", "retire"]

_PLACES = ("evidence", "subordinate_evidence", "superior_evidence")


@dataclass(frozen=True, slots=True)
class Operation:
    """One node or relationship that a change creates, changes or retires; `before` and `after` are all of its fields."""

    op: Op
    what: Literal["node", "relationship"]
    kind: str
    id: str
    before: Fields | None
    after: Fields | None

    @property
    def only_moved(self) -> bool:
        """Whether the documents say the same in another place."""
        if self.before is None or self.after is None:
            return False
        return _but_places(self.before) == _but_places(self.after)

    def inverse(self) -> Operation:
        """The operation that takes this one back."""
        op: Op = {"create": "retire", "retire": "create", "change": "change"}[self.op]  # pyright: ignore[reportAssignmentType]
        return replace(self, op=op, before=self.after, after=self.before)


_OPERATIONS = TypeAdapter(list[Operation])


def _but_places(fields: Fields) -> Fields:
    return {name: value for name, value in fields.items() if name not in _PLACES}


def difference(stored: State, target: State) -> list[Operation]:
    """What has to be done to `stored` so that it is `target`."""
    operations: list[Operation] = []
    for identity, item in stored.items():
        wanted = target.get(identity)
        if wanted is None:
            operations.append(_operation("retire", identity, item, item.fields, None))
        elif wanted.fields != item.fields:
            operations.append(_operation("change", identity, item, item.fields, wanted.fields))
    operations += [
        _operation("create", identity, item, None, item.fields) for identity, item in target.items() if identity not in stored
    ]
    return operations


def _operation(op: Op, identity: str, item: Item, before: Fields | None, after: Fields | None) -> Operation:
    return Operation(op, item.what, item.kind, identity, before, after)


def applied(operations: Iterable[Operation], state: State) -> None:
    """Does the operations to a state in memory."""
    for operation in operations:
        if operation.after is None:
            state.pop(operation.id, None)
        else:
            state[operation.id] = Item(operation.kind, operation.after)


def as_json(operations: list[Operation]) -> str:
    """As a Change keeps them."""
    return to_json(operations).decode()


def from_json(text: str) -> list[Operation]:
    """From what a Change keeps."""
    return _OPERATIONS.validate_json(text)
