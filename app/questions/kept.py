"""What costs much and is asked for often, kept in memory until the store changes.

A viewer asks for one structure at every click, and 3,000 positions take the driver most of a second to unpack. The store's
version, or else its last change, tells whether what is kept is still so, whoever wrote.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from threading import Lock, Thread
from typing import TypeVar, cast
from weakref import WeakKeyDictionary

from app.database import Store
from app.questions.since import Change, last_change

_MOST = 16
"""Things kept for a store, the longest unused dropped first."""

_TRIES = 3
_Version = bytes | Change
_T = TypeVar("_T")


class _Kept:
    """What is kept of one store, each with the version of the store that it was read from."""

    def __init__(self) -> None:
        self._things: OrderedDict[tuple[str, ...], tuple[_Version, object]] = OrderedDict()
        self._lock = Lock()

    def get(self, about: tuple[str, ...], version: _Version) -> object | None:
        with self._lock:
            known = self._things.get(about)
            if known is None or known[0] != version:
                return None
            self._things.move_to_end(about)
            return known[1]

    def keep(self, about: tuple[str, ...], version: _Version, thing: object) -> None:
        with self._lock:
            self._things[about] = (version, thing)
            self._things.move_to_end(about)
            while len(self._things) > _MOST:
                self._things.popitem(last=False)


_of_stores: WeakKeyDictionary[Store, _Kept] = WeakKeyDictionary()
_working: WeakKeyDictionary[Store, dict[tuple[str, ...], Future[object]]] = WeakKeyDictionary()
_lock = Lock()


def kept(store: Store, about: tuple[str, ...], read: Callable[[], _T]) -> _T:
    """What `read` gives, from memory where the store is as it was. `about` begins with a word of the caller's own."""
    ours = _of_stores.get(store)
    if ours is None:
        with _lock:
            ours = _of_stores.setdefault(store, _Kept())
    # The version is read first: what is written between the two reads makes the kept thing look older than it is.
    version = version_of(store)
    known = ours.get(about, version)
    if known is None:
        known = read()
        ours.keep(about, version, known)
    return cast("_T", known)


def version_of(store: Store) -> bytes | Change:
    """What tells this state of the store from all others: its own version, or else its last change."""
    return store.version() or last_change(store)


def kept_soon(store: Store, about: tuple[str, ...], read: Callable[[], _T], seconds: float) -> _T | None:
    """The same, worked out beside the caller, who waits that long at most: None where it is not there by then.

    The work goes on, one at a time about one thing, and a later call finds it. What the work raises is raised by the caller
    that waits for it.
    """
    with _lock:
        running = _working.setdefault(store, {})
        waited = running.get(about)
        if waited is None:
            waited = running[about] = Future[object]()
            Thread(target=_work, args=(waited, partial(kept, store, about, read)), name="working out", daemon=True).start()
    try:
        return cast("_T", waited.result(seconds))
    except TimeoutError:
        return None
    finally:
        if waited.done():
            with _lock:
                running.pop(about, None)


def _work(promise: Future[object], read: Callable[[], object]) -> None:
    try:
        promise.set_result(read())
    except BaseException as error:  # noqa: BLE001 - whoever waits raises it
        promise.set_exception(error)


def undisturbed(store: Store, read: Callable[[], _T]) -> _T:
    """What `read` gives, read anew where something was written meanwhile: rows and texts of two states make wrong quotes.

    A store that tells no version is believed, and one that is written without end gives what was read last.
    """
    for _ in range(_TRIES - 1):
        version = store.version()
        found = read()
        if store.version() == version:
            return found
    return read()
