"""The store while it opens: the server answers at once, and whoever needs the store waits for it, up to a limit."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import ExitStack, suppress
from typing import Annotated, TypeVar

from anyio import to_thread
from fastapi import Depends, Request

from app.database import Store
from app.errors import DatabaseBusy, Defect, EngineNeeded, OrgatlasError

_LOG = logging.getLogger("orgatlas")
_T = TypeVar("_T")


class Opening:
    """Opens a store in a thread and keeps it, or the reason why there is none.

    `open_store` gives the store; `prepare` is what is done with it before anybody else may use it (planting examples).
    `beside` is the same store without its database, for what can be answered while that comes up.
    A failed opening is tried again by the next request, so that a database may come up after the server.
    """

    def __init__(
        self,
        open_store: Callable[[], Store],
        prepare: Callable[[Store], None] | None = None,
        seconds: float = 30.0,
        beside: Store | None = None,
    ) -> None:
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
        if self._store is None and self._beside is not None:
            with suppress(EngineNeeded):
                return answer(self._beside)
        return answer(self.wait())

    async def store(self) -> Store:
        """As wait, without holding up the event loop."""
        return self._store or await to_thread.run_sync(self.wait)

    def close(self) -> None:
        """Closes the store; one that is still opening is closed as soon as it is open."""
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


def _opening(request: Request) -> Opening:
    return request.app.state.opening


StoreSoon = Annotated[Opening, Depends(_opening)]
"""The store as it opens, as a parameter of an endpoint that may do without the database."""


async def _store(request: Request) -> Store:
    opening: Opening = request.app.state.opening
    return await opening.store()


StoreNow = Annotated[Store, Depends(_store)]
"""The open store, as a parameter of an endpoint."""
