"""What costs much and is asked for often, kept in memory until the store changes.

A viewer asks for one structure at every click, and 3,000 positions take the driver most of a second to unpack. The number
of changes tells whether what is kept is still so, whoever wrote.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import TypeVar, cast
from weakref import WeakKeyDictionary

from app.database import Store

_MOST = 16
"""Things kept for a store, the longest unused dropped first."""

_T = TypeVar("_T")


class _Kept:
    """What is kept of one store, each with the number of changes that there were when it was read."""

    def __init__(self) -> None:
        self._things: OrderedDict[tuple[str, ...], tuple[int, object]] = OrderedDict()
        self._lock = Lock()

    def get(self, about: tuple[str, ...], number: int) -> object | None:
        with self._lock:
            known = self._things.get(about)
            if known is None or known[0] != number:
                return None
            self._things.move_to_end(about)
            return known[1]

    def keep(self, about: tuple[str, ...], number: int, thing: object) -> None:
        with self._lock:
            self._things[about] = (number, thing)
            self._things.move_to_end(about)
            while len(self._things) > _MOST:
                self._things.popitem(last=False)


_of_stores: WeakKeyDictionary[Store, _Kept] = WeakKeyDictionary()
_lock = Lock()


def kept(store: Store, about: tuple[str, ...], read: Callable[[], _T]) -> _T:
    """What `read` gives, from memory where the store is as it was. `about` begins with a word of the caller's own."""
    with _lock:
        ours = _of_stores.setdefault(store, _Kept())
    # The number is read first: what is written between the two reads makes the kept thing look older than it is.
    number = cast("int", store.read("change_last_number").rows[0]["number"])
    known = ours.get(about, number)
    if known is None:
        known = read()
        ours.keep(about, number, known)
    return cast("_T", known)
