"""The five real documents in one store: kept apart, quoted exactly, and not written twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.database import Store
from app.importing import as_before, import_document, undo
from graph_model import Reference
from tests.importing.stores import graph, history

ORGANIZATIONS = (1, 5, 10, 1, 9)
"""How many each document describes, in the order of their names."""


@pytest.mark.corpus
def test_the_real_documents_are_imported_once_kept_apart_and_taken_back(store: Store, corpus: Path) -> None:
    files = sorted((corpus / "seeds").glob("*.txt"))
    reports = [import_document(store, file.read_bytes(), file.name) for file in files]
    assert tuple(report.created["Organization"] for report in reports) == ORGANIZATIONS
    state = graph(store)

    for item in state.values():
        for reference in map(Reference.parse, item.evidence):
            assert state[reference.document].text("text")[reference.start : reference.end]
    for line in (item for item in state.values() if item.kind == "REPORTS_TO"):
        assert state[line.text("source")].fields["organization"] == state[line.text("target")].fields["organization"]

    assert [import_document(store, file.read_bytes(), file.name).change for file in files] == [None] * len(files)
    assert graph(store) == state
    assert len(history(store)) == len(files)
    assert as_before(store, 1, state) == {}
    for _ in files:
        undo(store)
    assert graph(store) == {}


@pytest.mark.corpus
def test_the_contradictions_of_the_first_document_are_conflicting_from_both_sides(store: Store, corpus: Path) -> None:
    file = min((corpus / "seeds").glob("000_*.txt"))
    import_document(store, file.read_bytes(), file.name)
    conflicting = [item for item in graph(store).values() if item.kind == "REPORTS_TO" and item.text("status") == "conflicting"]
    subordinates = {item.text("source") for item in conflicting}
    assert len(subordinates) >= 2
    for subordinate in subordinates:
        stated_by = {item.text("stated_by") for item in conflicting if item.text("source") == subordinate}
        assert stated_by == {"subordinate", "superior"}
    assert all(item.evidence for item in conflicting)
