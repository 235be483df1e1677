"""Keeps what answers are made from up to date while a program serves: the index, then the sentence vectors that it lacks.

It waits until the store has come to rest, so that a run of imports is taken in once. Whoever asks meanwhile is not held up:
a question renews the index itself where it must.
"""

from __future__ import annotations

import logging
from threading import Event, Thread

from app.database import Store
from app.errors import OrgatlasError
from app.questions.retrieval.meaning import learn
from app.questions.retrieval.shelf import current

_LOG = logging.getLogger("orgatlas")
_PAUSE_SECONDS = 3.0


class Upkeep:
    """The upkeep of one store, in a thread of its own."""

    def __init__(self) -> None:
        self._ended = Event()

    def begin(self, store: Store) -> None:
        """Begins; the program may end at any time."""
        Thread(target=self._keep_up, args=(store,), name="upkeep", daemon=True).start()

    def end(self) -> None:
        """Looks after the store no longer."""
        self._ended.set()

    def _keep_up(self, store: Store) -> None:
        done: bytes | None = None
        seen = store.version()  # a Neo4j tells none: there the index is renewed by whoever asks
        while seen is not None or done is not None:
            if self._ended.is_set():
                return
            if seen is not None and seen == store.version() != done:
                try:
                    current(store)
                    learn(store)
                except OrgatlasError as error:  # the next question says it to somebody
                    if not self._ended.is_set():
                        _LOG.warning("what answers are made from was not renewed: %s", error)
                done = seen
            self._ended.wait(_PAUSE_SECONDS)
            seen = store.version()
