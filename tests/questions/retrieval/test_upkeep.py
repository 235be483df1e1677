"""The upkeep renews the index beside the store by itself, on every engine."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import pytest

from app.database import Store
from app.importing import plant
from app.questions.retrieval import upkeep as upkeep_module
from app.questions.retrieval.mapped import read_mapped
from app.questions.retrieval.shelf import folder
from app.questions.retrieval.upkeep import Upkeep
from app.questions.since import last_change
from graph_model.graph import GraphNode
from tests.engines.engines import wipe

_LONGEST_SECONDS = 60


def test_what_was_written_is_taken_in_without_a_question(shared_store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upkeep_module, "learn", _nothing_to_learn)  # the vectors come after the index, and take long
    wipe(shared_store)
    upkeep = Upkeep(pause=0.05)
    upkeep.begin(shared_store)
    try:
        plant(shared_store, ["service_company"])
        harbour = shared_store.read("organizations").rows[0]["node"]
        assert isinstance(harbour, GraphNode)
        assert _soon(lambda: _taken_in(shared_store) == ([harbour.id], last_change(shared_store).number))
    finally:
        upkeep.end()
        wipe(shared_store)


def test_one_that_has_ended_does_not_begin(shared_store: Store) -> None:
    before = set(threading.enumerate())
    upkeep = Upkeep()
    upkeep.end()
    upkeep.begin(shared_store)
    assert set(threading.enumerate()) <= before


def _nothing_to_learn(_: Store, __: Callable[[], None]) -> int:
    return 0


def _taken_in(store: Store) -> tuple[object, object]:
    """The organizations of the index that lies beside the store, and the number of the last change that it knows."""
    about, _ = read_mapped(folder(store) / "duties.index") or ({}, {})
    return about.get("organizations"), about.get("number")


def _soon(holds: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + _LONGEST_SECONDS
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True
