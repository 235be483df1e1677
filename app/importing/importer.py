"""Importing a document: reading → graph → difference → one transaction → report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from typing import NamedTuple

from app.database import Store, Transaction
from app.errors import ImportConflict
from app.importing.difference import Operation, applied, difference
from app.importing.graph_of import document_id, graph_of
from app.importing.likeness import keeping_ids
from app.importing.merging import merged
from app.importing.organizations import (
    HOLDER_NAMES,
    holder_keys,
    identities,
    organization_id,
    refuse_empty,
    stored_holder_keys,
    with_name,
)
from app.importing.report import ImportReport, reported
from app.importing.state import DOCUMENT, Item, State, apart
from app.importing.storing import (
    SLOW_RETIREMENT,
    Progress,
    Runner,
    change_of,
    last_number,
    stored_document,
    stored_state,
    sweep,
    write,
    written,
)
from app.reading import read_document
from app.reading.model import OrganizationRead, ReadDocument


@dataclass(slots=True)
class Recent:
    """What the last import of a run left of its organizations, so that the next document of one need not fetch them anew.

    It holds only while nobody else writes: `number` is that of the run's last Change.
    """

    number: int = -1
    organizations: frozenset[str] = frozenset()
    state: State = field(default_factory=dict[str, Item])

    def stored(self, run: Runner, number: int, organizations: Iterable[str]) -> State:
        """The organizations as stored, where the store's last Change has that number."""
        wanted = frozenset(organizations)
        if number == self.number and wanted and wanted <= self.organizations:
            return dict(self.state)
        return stored_state(run, wanted)


def silent(_done: int, _total: int, _phase: str) -> None:
    """Progress that nobody watches."""


def import_document(
    store: Store,
    data: bytes,
    name: str,
    *,
    organization: str | None = None,
    dry_run: bool = False,
    who: str = "import",
    progress: Progress = silent,
) -> ImportReport:
    """Reads the document and stores what it states, all of it or nothing; with `dry_run` it only tells what it would do.

    `name` is the document's name in the store, `organization` names the one that the document leaves nameless. The same bytes
    again write nothing. Raises what reading raises, NothingToImport where no organization stands in the document, and
    ImportConflict where the name belongs to a document about something else.
    """
    progress(0, 1, "reading")
    document = read_document(data, name)
    return import_reading(store, document, name, organization=organization, dry_run=dry_run, who=who, progress=progress)


def import_reading(
    store: Store,
    document: ReadDocument,
    name: str,
    *,
    organization: str | None = None,
    dry_run: bool = False,
    who: str = "import",
    progress: Progress = silent,
    recent: Recent | None = None,
) -> ImportReport:
    """The same of a document that was read already; `recent` makes a run of several faster."""
    recent = recent or Recent()
    refuse_empty(document.reading)
    read = with_name(document.reading, organization)
    if dry_run:
        return _planned(store.read, document, name, read, partial(stored_state, store.read)).report
    sweep(store, progress)

    def work(transaction: Transaction) -> ImportReport:
        number = last_number(transaction.run) + 1
        progress(0, 1, "comparing")
        plan = _planned(transaction.run, document, name, read, partial(recent.stored, transaction.run, number - 1))
        operations, report = plan.operations, plan.report
        if not operations:
            return report
        said = {"kind": "import", "at": now(), "who": who, "source": document_id(name), "summary": f"{name}: {report.summary}"}
        change = change_of(number, operations, **said)
        write(transaction.run, change, operations, progress)
        planned.append((number, plan))
        return report.model_copy(update={"change": change.id})

    planned: list[tuple[int, _Plan]] = []
    report = written(store, work)
    for number, plan in planned[-1:]:
        applied(plan.operations, plan.stored)
        recent.number, recent.organizations = number, plan.organizations
        recent.state = {identity: item for identity, item in plan.stored.items() if item.kind != DOCUMENT}
    sweep_after(store, report, progress)
    return report


def now() -> str:
    """This moment as a Change keeps it: UTC, ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def sweep_after(store: Store, report: ImportReport, progress: Progress) -> None:
    """Deletes what was only stripped, where so much retired that this was the way."""
    if sum(report.retired.values()) > SLOW_RETIREMENT:
        sweep(store, progress)


class _Plan(NamedTuple):
    """`stored` is what the operations start from: the state of the `organizations`."""

    operations: Sequence[Operation]
    report: ImportReport
    stored: State
    organizations: frozenset[str]


def _planned(
    run: Runner,
    document: ReadDocument,
    name: str,
    read: list[OrganizationRead],
    state_of: Callable[[Iterable[str]], State],
) -> _Plan:
    """What the import has to do to the store as it is now; `state_of` gives the organizations' state."""
    own = document_id(name)
    before = stored_document(run, own)
    former = before.texts("organizations") if before else []
    organizations = [*former, *(organization_id(one.name, one.as_of) for one in read if one.name is not None)]
    stored = state_of(organizations)
    if before:
        stored[own] = before
        _refuse_another(stored, read, own, name)
    identified = identities(read, own, name, stored, former)
    stated = keeping_ids(stored, graph_of(document, name, list(zip(identified, read, strict=True)), stored), own)
    operations = difference(stored, merged(stored, stated, own))
    ours = {identity: item for identity, item in stored.items() if identity in stated or apart(item.evidence, own)[0]}
    touched = frozenset((*organizations, *(one.id for one in identified)))
    return _Plan(operations, reported(name, operations, ours, document.reading.findings), stored, touched)


def _refuse_another(stored: State, read: list[OrganizationRead], document: str, name: str) -> None:
    """ImportConflict where the stored document of that name has no holder in common with what was read."""
    holders = [item for item in stored.values() if item.kind in HOLDER_NAMES and apart(item.evidence, document)[0]]
    now_described = set[str]().union(*map(holder_keys, read))
    if holders and now_described and not stored_holder_keys(holders) & now_described:
        raise ImportConflict(
            f"A document named {name} is stored already, and it describes other departments and positions",
            where=name,
            hint="--as NAME stores this one under another name",
            web_hint="give `name` to store this one under another name",
        )
