"""`serve` runs the web application until it is stopped. It listens before the application is loaded (app.routes.doorstep)."""

from __future__ import annotations

import socket
import threading
import webbrowser
from collections.abc import Callable, Sequence
from dataclasses import replace
from types import FrameType
from typing import TYPE_CHECKING

import uvicorn

from app.errors import PortTaken, UsageError
from app.opening import LOADING, opening_of
from app.questions.retrieval.upkeep import Upkeep
from app.routes.activity import Activity
from app.routes.doorstep import Doorstep
from app.settings import Settings

if TYPE_CHECKING:
    from app.routes.doorstep import Whole

_FIRST_PORT = 8000
_PORTS_TRIED = 50
_BACKLOG = 128


def _say(words: str) -> None:
    print(words, flush=True)


def serve(
    settings: Settings,
    *,
    host: str = "127.0.0.1",
    port: int | None = None,
    seeds: Sequence[str] = (),
    open_page: bool = False,
    say: Callable[[str], None] = _say,
) -> None:
    """Serves until it is interrupted. Without a `port`, 8000 or the next free one; `say` is told which.

    PortTaken where a port was asked for and is in use, UsageError where the address of the database is none.
    """
    listening = _listen(host, port)
    bound = int(listening.getsockname()[1])
    named = host if host not in ("0.0.0.0", "::") else "127.0.0.1"  # noqa: S104 - compared, not bound
    named = f"[{named}]" if ":" in named else named
    address = f"http://{named}:{bound}"
    if port is None and bound != _FIRST_PORT:
        say(f"Port {_FIRST_PORT} is in use, so it is {bound}.")
    settings = replace(settings, hosts=(*settings.hosts, named))
    activity = Activity()
    opening = opening_of(settings, seeds, Upkeep(rest=activity.rest))

    def whole() -> Whole:
        with LOADING:
            from app.main import create_app  # noqa: PLC0415 - it takes a second to load, and the first answer does without it

        return create_app(settings, opening=opening, activity=activity)

    doorstep = Doorstep(settings, opening, whole)
    configured = uvicorn.Config(
        doorstep, log_level="warning", timeout_graceful_shutdown=3, server_header=False, proxy_headers=False
    )
    server = _Server(configured)
    server.at_end = doorstep.end_streams
    server.is_hopeless = lambda: isinstance(opening.error, UsageError)

    def told() -> None:
        say(f"Orgatlas is at {address} (Ctrl-C ends it)")
        if open_page:
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()

    server.at_start = told
    with listening:
        server.run(sockets=[listening])
    if isinstance(opening.error, UsageError):
        raise opening.error


class _Server(uvicorn.Server):
    """Says when it serves and can be interrupted, and tells the application at the signal itself, so that streams end first."""

    at_start: Callable[[], None]
    at_end: Callable[[], None]
    is_hopeless: Callable[[], bool]
    """Whether the store cannot be opened however long one waits: its address is none."""

    async def on_tick(self, counter: int) -> bool:
        return await super().on_tick(counter) or self.is_hopeless()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self.at_start()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self.at_end()
        super().handle_exit(sig, frame)


def _listen(host: str, port: int | None) -> socket.socket:
    """A socket that listens already, so that nobody takes the port between the look and the start."""
    wanted = [port] if port is not None else range(_FIRST_PORT, _FIRST_PORT + _PORTS_TRIED)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    reason = ""
    for each in wanted:
        # asyncio sends without Nagle's delay (40 ms an answer) only where the protocol is named.
        listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((host, each))
            listening.listen(_BACKLOG)
        except (OSError, OverflowError) as error:
            listening.close()
            reason = getattr(error, "strerror", None) or str(error)
        else:
            return listening
    raise PortTaken(f"Port {wanted[0]} of {host} cannot be used: {reason}", hint="choose another with --port, or none at all")
