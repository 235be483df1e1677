"""Keeps what answers are made from up to date while a program serves: index, names, then the sentence vectors that it lacks.

It waits until the store has come to rest, so that a run of imports is taken in once. Whoever asks meanwhile is not held up:
a question renews the index itself where it must.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Event, Thread

from app.database import Store
from app.errors import OrgatlasError
from app.language import dictionary, vectors
from app.questions.kept import version_of
from app.questions.names import namesakes
from app.questions.retrieval.meaning import learn
from app.questions.retrieval.shelf import current
from app.questions.since import Change

_LOG = logging.getLogger("orgatlas")
_PAUSE_SECONDS = 3.0


class Upkeep:
    """The upkeep of one store, in a thread of its own, which looks every `pause` seconds whether something was written.

    It calls `rest` before each piece of its work, and again and again during the longest: that may wait while the program has
    better to do.
    """

    def __init__(self, pause: float = _PAUSE_SECONDS, rest: Callable[[], None] = lambda: None) -> None:
        self._ended = Event()
        self._pause = pause
        self._rest = rest

    def begin(self, store: Store) -> None:
        """Begins, unless it has been ended; the program may end at any time."""
        if self._ended.is_set():
            return
        Thread(target=self._keep_up, args=(store,), name="upkeep", daemon=True).start()

    def end(self) -> None:
        """Looks after the store no longer."""
        self._ended.set()

    def _keep_up(self, store: Store) -> None:
        done: bytes | Change | None = None
        seen = _state(store)
        self._ended.wait(self._pause)  # who waited for the program comes first
        dictionary.prepare()
        vectors.prepare()  # at once: a question that needs the model would load it itself, and take a second
        while not self._ended.is_set():
            state = _state(store)
            if state is not None and seen == state != done:
                self._renew(store)
                done = state
            seen = state
            self._ended.wait(self._pause)

    def _renew(self, store: Store) -> None:
        try:
            self._rest()
            current(store)
            self._rest()
            namesakes(store).prepare()
            learn(store, self._rest)
        except OrgatlasError as error:  # the next question says it to somebody
            if not self._ended.is_set():
                _LOG.warning("what answers are made from was not renewed: %s", error)


def _state(store: Store) -> bytes | Change | None:
    """What tells this state of the store from others; None where it cannot be asked just now, or is being written."""
    try:
        return version_of(store)
    except OrgatlasError:
        return None
