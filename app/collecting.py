"""Pausing Python's search for circular garbage while very many objects are made at once, none of which is garbage.

The search goes through everything again and again while memory grows: it takes half of the time in which an answer of 50,000
positions is unpacked. It is no way to save time elsewhere: what forms circles is kept for as long.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Generator
from contextlib import contextmanager
from threading import Lock

_LONGEST = 20.0
"""Seconds after which it is searched again, although somebody is still at it: threads may follow each other without end."""


class _Pause:
    def __init__(self) -> None:
        self.lock = Lock()
        self.users = 0
        self.since = 0.0


_pause = _Pause()


@contextmanager
def collecting_paused() -> Generator[None]:
    """Within the block; for all threads, until the last such block ends."""
    with _pause.lock:
        _pause.users += 1
        if _pause.users == 1:
            _pause.since = time.monotonic()
            gc.disable()
        elif time.monotonic() - _pause.since > _LONGEST:
            gc.enable()
    try:
        yield
    finally:
        with _pause.lock:
            _pause.users -= 1
            if _pause.users == 0:
                gc.enable()
