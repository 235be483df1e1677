from __future__ import annotations

import threading
import time
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import cast

import pytest

from app.database import Store
from app.errors import DatabaseBusy, DatabaseUnreachable
from app.opening import LOADING, Opening, opening_of
from tests.engines.engines import Engine


class OpenedStore:
    """Stands in for a store whose only trait here is that it can be closed."""

    closed = False

    def close(self) -> None:
        self.closed = True


def _behind(gate: threading.Event, store: OpenedStore) -> Store:
    """The store as soon as the gate is open."""
    gate.wait(30)
    return cast("Store", store)


def test_whoever_needs_the_store_waits_until_it_is_open() -> None:
    gate, opened = threading.Event(), OpenedStore()
    opening = Opening(partial(_behind, gate, opened))
    opening.begin()
    assert not opening.ready
    threading.Timer(0.05, gate.set).start()
    assert opening.wait() is cast("Store", opened)
    assert opening.ready


def test_examples_are_planted_before_anybody_else_gets_the_store() -> None:
    seen: list[bool] = []
    opening = Opening(lambda: cast("Store", OpenedStore()), lambda _: seen.append(opening.ready))
    opening.wait()
    assert seen == [False]


def test_waiting_has_a_limit() -> None:
    gate = threading.Event()
    opening = Opening(partial(_behind, gate, OpenedStore()), seconds=0.01)
    with pytest.raises(DatabaseBusy):
        opening.wait()
    gate.set()


def test_a_database_that_comes_up_later_is_found_by_the_next_request() -> None:
    tries: list[int] = []

    def second_time() -> Store:
        tries.append(1)
        if len(tries) == 1:
            raise DatabaseUnreachable("No database answers")
        return cast("Store", OpenedStore())

    opening = Opening(second_time)
    with pytest.raises(DatabaseUnreachable):
        opening.wait()
    assert opening.error is not None
    assert opening.wait()
    assert opening.error is None


def test_a_store_that_opens_after_the_end_is_closed() -> None:
    gate, opened = threading.Event(), OpenedStore()
    opening = Opening(partial(_behind, gate, opened))
    opening.begin()
    threading.Timer(0.05, gate.set).start()
    opening.close()
    assert opened.closed


def test_what_a_server_loads_late_waits_for_the_thread_that_loads_the_rest(engine: Engine) -> None:
    opening = opening_of(replace(engine.settings, query_seconds=2.0))
    try:
        with LOADING, pytest.raises(DatabaseBusy):
            opening.wait()
        ends = time.monotonic() + 60
        while not opening.ready and time.monotonic() < ends:
            with suppress(DatabaseBusy):
                opening.wait()
        assert opening.ready
    finally:
        opening.close()
