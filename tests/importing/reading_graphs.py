"""Shortcuts for tests without a database: documents imported one after another into a state in memory."""

from __future__ import annotations

from app.importing.difference import Operation, applied, difference
from app.importing.graph_of import document_id, graph_of
from app.importing.likeness import keeping_ids
from app.importing.merging import merged
from app.importing.organizations import identities
from app.importing.state import Item, State
from app.reading.model import ReadDocument


def imported(state: State, document: ReadDocument, name: str = "document.txt") -> list[Operation]:
    """Does to `state` what the import of the document does to a store that holds it; returns the operations."""
    own = document_id(name)
    former = state[own].texts("organizations") if own in state else []
    read = document.reading.organizations
    pairs = list(zip(identities(read, own, name, state, former), read, strict=True))
    stated = keeping_ids(state, graph_of(document, name, pairs, state), own)
    operations = difference(state, merged(state, stated, own))
    applied(operations, state)
    return operations


def state_of(*documents: ReadDocument) -> State:
    """The state after importing the documents, each under its own name."""
    state: State = {}
    for document in documents:
        imported(state, document, document.reading.document.name)
    return state


def of_kind(state: State, kind: str) -> list[Item]:
    return [item for item in state.values() if item.kind == kind]


def only(state: State, kind: str, **fields: str) -> Item:
    """The one item of that kind with these fields."""
    found = [i for i in of_kind(state, kind) if all(i.fields.get(name) == value for name, value in fields.items())]
    assert len(found) == 1, [item.fields for item in of_kind(state, kind)]
    return found[0]


def lines_of(state: State) -> dict[tuple[str, str], str]:
    """(subordinate's title, manager's title) → status."""
    return {
        (state[line.text("source")].text("title"), state[line.text("target")].text("title")): line.text("status")
        for line in of_kind(state, "REPORTS_TO")
    }


def quotes_of(item: Item, *documents: ReadDocument) -> list[str]:
    """The slices that the item's evidence points at."""
    texts = {document_id(document.reading.document.name): document.text for document in documents}
    found: list[str] = []
    for reference in item.evidence:
        document, _, span = reference.partition("#")
        start, end = map(int, span.split("-"))
        found.append(texts[document][start:end])
    return found
