"""An organization's departments, positions and lines as one graph, kept in memory until the store changes.

A viewer asks for the same structure at every click, and 3,000 positions take the driver most of a second to unpack. The
number of changes tells whether what is kept is still so, whoever wrote.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import cast
from weakref import WeakKeyDictionary

from app.database import Store
from graph_model.graph import Graph

_KEPT = 8
"""Structures kept for a store, the longest unused dropped first."""


class _Kept:
    """Structures of one store by organization, each with the number of changes that there were when it was read."""

    def __init__(self) -> None:
        self._graphs: OrderedDict[str, tuple[int, Graph]] = OrderedDict()
        self._lock = Lock()

    def get(self, organization: str, number: int) -> Graph | None:
        with self._lock:
            kept = self._graphs.get(organization)
            if kept is None or kept[0] != number:
                return None
            self._graphs.move_to_end(organization)
            return kept[1]

    def keep(self, organization: str, number: int, graph: Graph) -> None:
        with self._lock:
            self._graphs[organization] = (number, graph)
            self._graphs.move_to_end(organization)
            while len(self._graphs) > _KEPT:
                self._graphs.popitem(last=False)


_kept: WeakKeyDictionary[Store, _Kept] = WeakKeyDictionary()
_keeping = Lock()


def structure(store: Store, organization: str) -> Graph:
    """The structure of the organization of that id; empty where there is none."""
    with _keeping:
        kept = _kept.setdefault(store, _Kept())
    # The number is read first: what is written between the two reads makes the kept graph look older than it is.
    number = cast("int", store.read("change_last_number").rows[0]["number"])
    known = kept.get(organization, number)
    if known is None:
        known = store.read("organization_structure", {"organization": organization}).graph()
        kept.keep(organization, number, known)
    return known
