from __future__ import annotations

import threading
from dataclasses import replace
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


def test_whoever_needs_the_store_waits_until_it_is_open() -> None:
    gate, opened = threading.Event(), OpenedStore()

    def slowly() -> Store:
        gate.wait(30)
        return cast("Store", opened)

    opening = Opening(slowly)
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

    def never() -> Store:
        gate.wait(30)
        return cast("Store", OpenedStore())

    opening = Opening(never, seconds=0.01)
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

    def slowly() -> Store:
        gate.wait(30)
        return cast("Store", opened)

    opening = Opening(slowly)
    opening.begin()
    threading.Timer(0.05, gate.set).start()
    opening.close()
    assert opened.closed


def test_what_a_server_loads_late_waits_for_the_thread_that_loads_the_rest(engine: Engine) -> None:
    opening = opening_of(replace(engine.settings, query_seconds=2.0))
    try:
        with LOADING, pytest.raises(DatabaseBusy):
            opening.wait()
        while not opening.ready:
            opening.wait()
    finally:
        opening.close()
