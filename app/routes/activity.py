"""When somebody was last served, so that work in the background can wait for quiet moments.

Such work shares one interpreter with the answers: beside it a small answer takes three times as long.
"""

from __future__ import annotations

import time
from threading import Event

from starlette.types import ASGIApp, Receive, Scope, Send

_QUIET_SECONDS = 0.5
_LONGEST_SECONDS = 30.0


class Activity:
    """Served requests, noted by Noting. `quiet` and `longest` are seconds, see rest."""

    def __init__(self, quiet: float = _QUIET_SECONDS, longest: float = _LONGEST_SECONDS) -> None:
        self._quiet = quiet
        self._longest = longest
        self._last = -quiet
        self._ended = Event()

    def note(self) -> None:
        """Somebody is being served now."""
        self._last = time.monotonic()

    def rest(self) -> None:
        """Waits until nobody has been served for the `quiet` time, but no longer than `longest`; not at all after `end`."""
        until = time.monotonic() + self._longest
        while (now := time.monotonic()) < until and (left := self._last + self._quiet - now) > 0:
            if self._ended.wait(min(left, until - now)):
                return

    def end(self) -> None:
        """Nobody waits any longer."""
        self._ended.set()


class Noting:
    """Wraps the application; each request is noted at its begin and at its end."""

    def __init__(self, application: ASGIApp, activity: Activity) -> None:
        self._application = application
        self._activity = activity

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._activity.note()
        try:
            await self._application(scope, receive, send)
        finally:
            self._activity.note()
