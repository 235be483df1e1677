"""The past: taking the last change back, finishing one that was interrupted, and how the graph was before a change."""

from __future__ import annotations

from app.database import Store, Transaction
from app.errors import ImportConflict, PreconditionStale
from app.importing.difference import applied, from_json
from app.importing.importer import now, silent, sweep_after
from app.importing.report import ImportReport, reported
from app.importing.state import State
from app.importing.storing import Progress, Runner, change_of, changes, last_number, sweep, write, written
from graph_model.nodes import Change


def undo(store: Store, *, change: str | None = None, who: str = "undo", progress: Progress = silent) -> ImportReport:
    """Takes back the last change that is in force, and leaves a Change of its own; the next undo takes back the one before.

    ImportConflict where there is none; PreconditionStale where `change` is given and another one is the last.
    """
    sweep(store, progress)

    def work(transaction: Transaction) -> ImportReport:
        number = last_number(transaction.run) + 1
        last = _last_in_force(transaction.run, number - 1)
        if change not in (None, last.id):
            raise PreconditionStale("It is not the last change any more", hint="take back what came after it first")
        operations = [operation.inverse() for operation in reversed(from_json(last.operations))]
        said = {"kind": "undo", "at": now(), "who": who, "source": last.id, "summary": f"Taken back: {last.summary}"}
        taken = change_of(number, operations, **said)
        write(transaction.run, taken, operations, progress)
        transaction.run("change_state", {"id": last.id, "state": "undone"})
        report = reported(last.summary.rpartition(": ")[0] or last.summary, operations, {})
        return report.model_copy(update={"change": taken.id})

    report = written(store, work)
    sweep_after(store, report, progress)
    return report


def finish_pending(store: Store, progress: Progress = silent) -> None:
    """Deletes what an interrupted import had only hidden yet; for whoever opens the store to write."""
    sweep(store, progress)


def as_before(store: Store, number: int, state: State) -> State:
    """The graph as it was before the Change of that number, from `state`, which is the graph as it is now."""
    past = dict(state)
    for later in range(last_number(store.read), number - 1, -1):
        for change in changes(store.read, "change_numbered", {"number": later}):
            applied((operation.inverse() for operation in reversed(from_json(change.operations))), past)
    return past


def _last_in_force(run: Runner, last: int) -> Change:
    """Looks back from the number of the last change, one by one: to sort all of them the embedded engine would load all."""
    for number in range(last, 0, -1):
        if any(row["in_force"] for row in run("change_in_force", {"number": number}).rows):
            return changes(run, "change_numbered", {"number": number})[0]
    raise ImportConflict("There is no change to take back", hint="import a document first")
