"""The store while it opens: the server answers at once, and whoever needs the store waits for it, up to a limit."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from typing import TypeVar

from anyio import to_thread

from app.database import Store, closed_store
from app.errors import DatabaseBusy, Defect, EngineNeeded, OrgatlasError
from app.questions.retrieval.upkeep import Upkeep
from app.settings import Settings

LOADING = threading.Lock()
"""Held by the thread that loads parts of the program late: two that enter a package from different sides stop each other."""

_LOG = logging.getLogger("orgatlas")
_T = TypeVar("_T")


class Opening:
    """Opens a store in a thread and keeps it, or the reason why there is none.

    `open_store` gives the store; `prepare` is what is done with it before anybody else may use it (planting examples).
    `beside` is the same store without its database, for what can be answered while that comes up; `at_end` is done first when
    it is closed.
    A failed opening is tried again by the next request, so that a database may come up after the server.
    """

    def __init__(
        self,
        open_store: Callable[[], Store],
        prepare: Callable[[Store], None] | None = None,
        seconds: float = 30.0,
        beside: Store | None = None,
        at_end: Callable[[], None] | None = None,
    ) -> None:
        self._at_end = at_end
        self._beside = beside
        self._open_store = open_store
        self._prepare = prepare
        self._seconds = seconds
        self._lock = threading.Lock()
        self._done = threading.Event()
        self._thread: threading.Thread | None = None
        self._store: Store | None = None
        self._error: OrgatlasError | None = None
        self._closed = False

    @property
    def ready(self) -> bool:
        return self._store is not None

    @property
    def error(self) -> OrgatlasError | None:
        """Why the last try failed; None while opening and when open."""
        return self._error

    def begin(self) -> None:
        """Starts to open, unless it is open or opening."""
        with self._lock:
            busy = self._thread is not None and self._thread.is_alive()
            if self._store is None and not busy and not self._closed:
                self._done.clear()
                self._thread = threading.Thread(target=self._open, name="opening", daemon=True)
                self._thread.start()

    def wait(self) -> Store:
        """The store; raises what opening raised, or DatabaseBusy where it takes longer than the limit."""
        self.begin()
        self._done.wait(self._seconds)
        if self._store is not None:
            return self._store
        raise self._error or DatabaseBusy("The database is still starting", hint="try again in a moment")

    def soonest(self, answer: Callable[[Store], _T]) -> _T:
        """What `answer` gives: from what is kept beside the store where the database is still coming up and that suffices."""
        found = self.from_beside(answer) if self._store is None else None
        return answer(self.wait()) if found is None else found

    def from_beside(self, answer: Callable[[Store], _T]) -> _T | None:
        """What `answer` gives from what is kept beside the store alone; None where that does not suffice.

        A store that has its database by now, and is being prepared, is waited for like any other.
        """
        if self._beside is not None and not self._beside.connected:
            with suppress(EngineNeeded):
                return answer(self._beside)
        return None

    async def store(self) -> Store:
        """As wait, without holding up the event loop."""
        return self._store or await to_thread.run_sync(self.wait)

    def close(self) -> None:
        """Closes the store; one that is still opening is closed as soon as it is open."""
        if self._at_end is not None:
            self._at_end()
        with self._lock:
            self._closed = True
            store, self._store = self._store, None
        if store is not None:
            store.close()
        elif self._thread is not None:
            self._thread.join(self._seconds)

    def _open(self) -> None:
        self._error = None
        try:
            with ExitStack() as until_kept:
                store = self._open_store()
                until_kept.callback(store.close)
                if self._prepare is not None:
                    self._prepare(store)
                with self._lock:
                    if not self._closed:
                        self._store = store
                        until_kept.pop_all()
        except OrgatlasError as error:
            self._error = error
            _LOG.error("%s%s", error, f"; try: {error.hint}" if error.hint else "")
        except Exception as error:  # noqa: BLE001 - whatever it is, waiting requests must hear of it
            self._error = Defect(f"The store could not be opened: {error}")
            _LOG.error("the store could not be opened", exc_info=error)
        finally:
            self._done.set()


def opening_of(settings: Settings, seeds: Sequence[str] = (), upkeep: Upkeep | None = None) -> Opening:
    """How a server opens its store: what was left half done is finished, the `seeds` are planted once, the upkeep begins.

    It is one store, closed and open, so that what is kept in memory of the closed one stays.
    """
    beside = closed_store(settings)

    def prepare(opened: Store) -> None:
        with LOADING:
            from app.importing import finish_pending, plant  # noqa: PLC0415 - reading is a third of what a server loads

        finish_pending(opened)
        try:
            plant(opened, seeds)
        except OrgatlasError as error:  # the user's own documents are served all the same
            _LOG.error("the examples were not planted: %s", error)
        if upkeep is not None:
            upkeep.begin(opened)

    return Opening(beside.connect, prepare, settings.query_seconds, beside, upkeep.end if upkeep else None)
