"""The index beside the store: taken from memory, from the file in the data folder, or made anew of what has changed.

The file is marked with the state of the store that it was made from. It can be deleted at any time; where the folder cannot be
written, each program makes its own.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib import resources
from pathlib import Path
from threading import Lock
from weakref import WeakKeyDictionary

from app.database import Store
from app.questions.retrieval.building import built
from app.questions.retrieval.index import Index
from app.questions.retrieval.mapped import read_mapped, write_mapped
from app.questions.since import last_change

_FORM = 1
"""Raised whenever what stands in the file changes its meaning."""


class _Shelf:
    """What is at hand for one store."""

    def __init__(self) -> None:
        self.making = Lock()
        self.index: Index | None = None


_shelves: WeakKeyDictionary[Store, _Shelf] = WeakKeyDictionary()
_lock = Lock()


def folder(store: Store) -> Path:
    """Where what answers are made from lies beside the store."""
    return store.home / "answers"


def present(store: Store) -> Index | None:
    """The index where there is one of the store as it is; costs no more than opening a file, and asks no embedded engine."""
    shelf, version = _shelf(store), store.version()
    if version is None:
        return None
    for index in (shelf.index, _filed(store)):
        if index is not None and index.about["version"] == version.hex():
            shelf.index = index
            return index
    return None


def current(store: Store) -> Index:
    """The index of the store as it is, renewed for what was written since the last one."""
    found = present(store)
    if found is not None:
        return found
    shelf = _shelf(store)
    with shelf.making:
        found = present(store)
        return found if found is not None else _renewed(store, shelf)


def _renewed(store: Store, shelf: _Shelf) -> Index:
    version = store.version()
    last = last_change(store)
    state: dict[str, object] = {
        "version": version.hex() if version else None,
        "number": last.number,
        "last": last.sign,
        "words": _words(),
    }
    before = shelf.index or _filed(store)
    if before is not None and all(before.about[part] == state[part] for part in ("number", "last")):
        if version is None:
            shelf.index = before
            return before
        index = Index({**before.about, **state}, before.arrays)
    else:
        index = built(store, state, before)
    if store.version() == version:  # else something was written meanwhile, and the mark would be wrong
        with suppress(OSError):
            write_mapped(folder(store) / "duties.index", index.about, index.arrays)
        shelf.index = index
    return index


def _shelf(store: Store) -> _Shelf:
    with _lock:
        return _shelves.setdefault(store, _Shelf())


def _filed(store: Store) -> Index | None:
    """What lies in the file, where this program can use it."""
    found = read_mapped(folder(store) / "duties.index")
    if found is None or found[0].get("words") != _words():
        return None
    return Index(*found)


@cache
def _words() -> str:
    """The hash of everything that terms rest on."""
    digest = blake2b(str(_FORM).encode(), digest_size=8)
    for words in ("lexicon.tsv", "trade_words.tsv"):
        digest.update((resources.files("app.language") / "data" / words).read_bytes())
    digest.update((resources.files("app.questions.retrieval") / "terms.py").read_bytes())
    return digest.hexdigest()
