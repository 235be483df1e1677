"""The past: taking the last change back, finishing one that was interrupted, and how the graph was before a change."""

from __future__ import annotations

from app.database import Store, Transaction
from app.errors import ImportConflict
from app.importing.difference import applied, from_json
from app.importing.importer import now, silent, written
from app.importing.report import ImportReport, reported
from app.importing.state import State
from app.importing.storing import Progress, change_of, changes, last_number, sweep, write


def undo(store: Store, *, who: str = "undo", progress: Progress = silent) -> ImportReport:
    """Takes back the last change that is in force, and leaves a Change of its own; the next undo takes back the one before.

    ImportConflict where there is none.
    """
    sweep(store, progress)

    def work(transaction: Transaction) -> ImportReport:
        number = last_number(transaction.run) + 1
        last = next(iter(changes(transaction.run, "change_to_undo")), None)
        if last is None:
            raise ImportConflict("There is no change to take back", hint="import a document first")
        operations = [operation.inverse() for operation in reversed(from_json(last.operations))]
        said = {"kind": "undo", "at": now(), "who": who, "source": last.id, "summary": f"Taken back: {last.summary}"}
        change = change_of(number, operations, **said)
        write(transaction.run, change, operations, progress)
        transaction.run("change_state", {"id": last.id, "state": "undone"})
        report = reported(last.summary.partition(": ")[0], operations, {})
        return report.model_copy(update={"change": change.id})

    report = written(store, work)
    sweep(store, progress)
    return report


def finish_pending(store: Store, progress: Progress = silent) -> None:
    """Deletes what an interrupted import had only hidden yet; for whoever opens the store to write."""
    sweep(store, progress)


def as_before(store: Store, number: int, state: State) -> State:
    """The graph as it was before the Change of that number, from `state`, which is the graph as it is now."""
    past = dict(state)
    for change in changes(store.read, "changes_since", {"number": number}):
        applied((operation.inverse() for operation in reversed(from_json(change.operations))), past)
    return past
