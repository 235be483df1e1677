"""Operations into the store, and the store's state out of it: batches, the Change, and what is deleted later.

It decides nothing about what is to be stored. Every row is checked against the model before it is written, and every batch
must have written as many rows as it has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeAlias, TypeVar

from pydantic import ValidationError

from app.database import Parameters, Result, Store, Transaction
from app.database.queries import catalogue
from app.errors import DatabaseBusy, Defect
from app.importing.difference import Operation, as_json, from_json
from app.importing.state import DOCUMENT, ORGANIZATION, Fields, Item, State, label_of, present
from graph_model import NODE_BY_LABEL, RELATIONSHIP_BY_KIND, node_id
from graph_model.graph import GraphEdge, GraphNode
from graph_model.nodes import Change, ChangePart

_T = TypeVar("_T")

_ATTEMPTS = 3

BATCH = 1000
"""Rows of one statement."""
MESSAGE = 2_000_000
"""Characters of one statement's rows or of one text; the embedded engine refuses messages over 16 MiB."""
CHANGE_PART = 500_000
"""Characters of operations in one record; the embedded engine takes quadratic time to change a large one."""
SLOW_RETIREMENT = 500
"""Above so many nodes deleting takes longer than in proportion; they are stripped first and deleted afterwards, in batches."""

Progress: TypeAlias = Callable[[int, int, str], None]
"""Told how many of how many operations are done, and the phase: reading, comparing, storing or sweeping."""


class Runner(Protocol):
    """Runs a statement by its name: Store.read or Transaction.run."""

    def __call__(self, query: str, parameters: Parameters | None = None, /) -> Result: ...


def stored_document(run: Runner, identity: str) -> Item | None:
    """The document as stored; None where there is none."""
    return next((item for item in stored_items(run("document_stored", {"document": identity}))), None)


def stored_state(run: Runner, organizations: Iterable[str]) -> State:
    """All nodes and relationships of the organizations, fetched in batches so that no statement meets a time limit."""
    wanted = sorted(set(organizations))
    state: State = {}
    _fetch(run, ORGANIZATION, wanted, state)
    if state:
        for label in filter(_is_indexed, NODE_BY_LABEL):
            rows = run(f"node_{label.lower()}_ids", {"organizations": wanted}).rows
            _fetch(run, label, [str(row["id"]) for row in rows], state)
    return state


def _fetch(run: Runner, label: str, ids: Sequence[str], state: State) -> None:
    """Adds the nodes of these ids, and the relationships that begin at them."""
    for batch in _batches(ids, BATCH, len):
        for part in ("stored", "outgoing"):
            if (name := f"node_{label.lower()}_{part}") in catalogue():
                state.update({item.id: item for item in stored_items(run(name, {"ids": batch}))})


def last_number(run: Runner) -> int:
    """The number of the last Change; 0 where there is none."""
    number = run("change_last_number").rows[0]["number"]
    return number if isinstance(number, int) else 0


def changes(run: Runner, query: str, parameters: Parameters | None = None) -> list[Change]:
    """The Changes that a query finds."""
    found = [Change.model_validate(item.fields) for item in stored_items(run(query, parameters))]
    return [change if len(change.operations) < CHANGE_PART else _whole(run, change) for change in found]


def _whole(run: Runner, change: Change) -> Change:
    """The change with the operations of all its parts."""
    parts = stored_items(run("change_parts", {"change": change.id}))
    return change.model_copy(update={"operations": change.operations + "".join(part.text("operations") for part in parts)})


def write(run: Runner, change: Change, operations: Sequence[Operation], progress: Progress) -> None:
    """Writes a new Change down and does its operations; of two changes that were made from one state one fails."""
    write_down(run, change)
    writer = _Writer(run, len(operations), progress)
    by_op = {op: [o for o in operations if o.op == op] for op in ("create", "change", "retire")}
    gone = [o for o in by_op["retire"] if o.what == "node"]
    writer.part([*by_op["retire"], *by_op["change"]], {o.id for o in gone})
    writer.retire(gone, strip=is_slow(operations))
    writer.nodes(by_op["change"], "change")
    writer.nodes(by_op["create"], "create")
    writer.join([*by_op["change"], *by_op["create"]])
    progress(len(operations), len(operations), "storing")


def write_down(run: Runner, change: Change) -> None:
    """Writes a new Change without doing its operations."""
    first, *others = _cut(change.operations, CHANGE_PART)
    run("change_create", {"row": {**present(vars(change)), "operations": first}})
    for place, operations in enumerate(others, start=1):
        identity = node_id("ChangePart", change.id, str(place))
        part = ChangePart(id=identity, change=change.id, place=place, operations=operations)
        run("change_part_create", {"row": present(vars(part))})


def is_slow(operations: Iterable[Operation]) -> bool:
    """Whether so many nodes of an organization retire that they are deleted after the transaction."""
    return sum(1 for _ in _slow_to_retire(operations)) > SLOW_RETIREMENT


def sweep(store: Store, progress: Progress) -> None:
    """Deletes what planned Changes only stripped, in small transactions, and marks these done."""
    for change in changes(store.read, "changes_planned"):
        ids: dict[str, list[str]] = defaultdict(list)
        for operation in _slow_to_retire(from_json(change.operations)):
            ids[operation.kind].append(operation.id)
        total, done = sum(map(len, ids.values())), 0
        for kind, retired in ids.items():
            for batch in _batches(retired, SLOW_RETIREMENT, len):
                _run_alone(store, f"node_{kind.lower()}_sweep", {"ids": batch})
                done += len(batch)
                progress(done, total, "sweeping")
        _run_alone(store, "change_state", {"id": change.id, "state": "done"})


def _run_alone(store: Store, statement: str, parameters: Parameters) -> None:
    written(store, lambda transaction: transaction.run(statement, parameters))


def written(store: Store, work: Callable[[Transaction], _T]) -> _T:
    """Does the work in one transaction, again where another write came between."""
    for _ in range(_ATTEMPTS - 1):
        try:
            with store.write() as transaction:
                return work(transaction)
        except DatabaseBusy:
            continue
    with store.write() as transaction:
        return work(transaction)


class _Writer:
    def __init__(self, run: Runner, total: int, progress: Progress) -> None:
        self._run = run
        self._total = total
        self._progress = progress
        self._done = 0

    def part(self, operations: Iterable[Operation], gone: set[str]) -> None:
        """Deletes relationships whose ends stay; the others go with their ends, and changed ones are made anew."""
        rows: dict[str, list[Fields]] = defaultdict(list)
        for operation in operations:
            before = operation.before or {}
            if operation.what == "relationship" and not gone & {before["source"], before["target"]}:  # pyright: ignore[reportUnhashable]
                rows[label_of(str(before["source"]))].append({name: before[name] for name in ("id", "source", "target")})
        for label, parted in rows.items():
            self._in_batches(f"node_{label.lower()}_part", parted, counts=False)

    def retire(self, operations: Iterable[Operation], *, strip: bool) -> None:
        ids: dict[str, list[str]] = defaultdict(list)
        for operation in operations:
            ids[operation.kind].append(operation.id)
        for label, retired in ids.items():
            deed = "strip" if strip and _is_indexed(label) else "retire"
            for batch in _batches(retired, BATCH, len):
                self._counted(f"node_{label.lower()}_{deed}", {"ids": batch}, len(batch))

    def nodes(self, operations: Iterable[Operation], deed: str) -> None:
        rows: dict[str, list[Fields]] = defaultdict(list)
        for operation in operations:
            if operation.what == "node":
                rows[operation.kind].append(_checked(operation))
        for row in rows.pop(DOCUMENT, []):
            _write_document(self._run, f"node_document_{deed}", row)
        for label, written in rows.items():
            self._in_batches(f"node_{label.lower()}_{deed}", written)

    def join(self, operations: Iterable[Operation]) -> None:
        rows: dict[str, list[Fields]] = defaultdict(list)
        for operation in operations:
            if operation.what == "relationship":
                row = _checked(operation)
                ends = (label_of(str(row["source"])), label_of(str(row["target"])))
                rows["_".join(("relationship", operation.kind, *ends)).lower()].append(row)
        for statement, written in rows.items():
            self._in_batches(statement, written)

    def _in_batches(self, statement: str, rows: list[Fields], *, counts: bool = True) -> None:
        for batch in _batches(rows, BATCH, _weight):
            self._counted(statement, {"rows": batch}, len(batch), counts=counts)

    def _counted(self, statement: str, parameters: Parameters, wanted: int, *, counts: bool = True) -> None:
        written = self._run(statement, parameters).rows[0]["written"]
        if written != wanted:
            raise Defect(f"{written} of {wanted} rows were written, so all of it is taken back", where=statement)
        if counts:
            self._done += wanted
            self._progress(self._done, self._total, "storing")


def _write_document(run: Runner, statement: str, row: Fields) -> None:
    """Writes a document whose text may be larger than one message."""
    first, *others = _cut(str(row["text"]), MESSAGE)
    run(statement, {"rows": [{**row, "text": first}]})
    for part in others:
        run("document_extend", {"id": row["id"], "part": part})


def _cut(text: str, length: int) -> list[str]:
    """The text in pieces of that length, the last one shorter; one piece at least."""
    return [text[start : start + length] for start in range(0, max(len(text), 1), length)]


def _checked(operation: Operation) -> Fields:
    """The fields to store, checked against the model."""
    declared = NODE_BY_LABEL[operation.kind] if operation.what == "node" else RELATIONSHIP_BY_KIND[operation.kind]
    try:
        declared.model_validate(operation.after, strict=True)
    except ValidationError as error:
        raise Defect(f"{operation.kind} does not fit the model: {error.errors()[0]['msg']}", where=operation.id) from error
    return operation.after or {}


def _slow_to_retire(operations: Iterable[Operation]) -> Iterator[Operation]:
    return (o for o in operations if o.op == "retire" and _is_indexed(o.kind))


def _is_indexed(kind: str) -> bool:
    return kind in NODE_BY_LABEL and "organization" in NODE_BY_LABEL[kind].indexed


def _batches(rows: Sequence[_T], most: int, weight: Callable[[_T], int]) -> Iterator[list[_T]]:
    batch: list[_T] = []
    weighs = 0
    for row in rows:
        own = weight(row)
        if batch and (len(batch) == most or weighs + own > MESSAGE):
            yield batch
            batch, weighs = [], 0
        batch.append(row)
        weighs += own
    if batch:
        yield batch


def _weight(row: Fields) -> int:
    """Characters of a row, near enough: its text, with the folded copy, and its evidence are what can be long."""
    text, evidence = row.get("text"), row.get("evidence")
    return 500 + (2 * len(text) if isinstance(text, str) else 0) + (60 * len(evidence) if isinstance(evidence, list) else 0)


def stored_items(result: Result) -> Iterator[Item]:
    """The nodes and relationships of an answer."""
    for row in result.rows:
        for value in row.values():
            if isinstance(value, GraphNode | GraphEdge):
                yield Item(value.kind, present(value.properties))


def change_of(number: int, operations: Sequence[Operation], **said: str) -> Change:
    """A Change with its next number, not written yet; `said` are kind, at, who, source and summary."""
    return Change.model_validate(
        {
            **said,
            "id": node_id("Change", str(number)),
            "number": number,
            "state": "planned" if is_slow(operations) else "done",
            "operations": as_json(list(operations)),
        }
    )
