"""The upkeep renews the index beside the store by itself, on every engine."""

from __future__ import annotations

import time
from collections.abc import Callable

from app.database import Store
from app.importing import plant
from app.questions.kept import changes
from app.questions.retrieval.mapped import read_mapped
from app.questions.retrieval.shelf import folder
from app.questions.retrieval.upkeep import Upkeep
from tests.engines.engines import wipe

_LONGEST_SECONDS = 60


def test_what_was_written_is_taken_in_without_a_question(shared_store: Store) -> None:
    wipe(shared_store)
    upkeep = Upkeep(pause=0.05)
    upkeep.begin(shared_store)
    try:
        plant(shared_store, ["service_company"])
        last = shared_store.read("changes_since", {"number": changes(shared_store) - 1}).rows[0]["id"]
        assert _soon(lambda: _last_taken_in(shared_store) == last)
    finally:
        upkeep.end()
        wipe(shared_store)


def _last_taken_in(store: Store) -> object:
    found = read_mapped(folder(store) / "duties.index")
    return found[0].get("last") if found is not None else None


def _soon(holds: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + _LONGEST_SECONDS
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True
