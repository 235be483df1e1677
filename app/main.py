"""The web application: create_app puts routes and protection together, serve runs it until it is stopped.

No answer is made here; each resource has its file in app/routes.
"""

from __future__ import annotations

import logging
import socket
import threading
import webbrowser
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from importlib.metadata import version
from types import FrameType

import uvicorn
from fastapi import FastAPI

from app.database import Store, closed_store, open_store
from app.errors import OrgatlasError, PortTaken
from app.importing import finish_pending, plant
from app.maps import Maps
from app.questions.retrieval.upkeep import Upkeep
from app.routes import ROUTERS
from app.routes.activity import Activity, Noting
from app.routes.failures import add_failure_handlers, problem_responses
from app.routes.jobs import Jobs
from app.routes.opening import Opening
from app.routes.page import add_page
from app.routes.protection import Protection
from app.routes.tagging import Tagging
from app.settings import Settings

_LOG = logging.getLogger("orgatlas")
_FIRST_PORT = 8000
_PORTS_TRIED = 50
_BACKLOG = 128
_FILES_AT_ONCE = 2
"""How many documents of the largest size one request may carry."""


def create_app(settings: Settings, *, seeds: Sequence[str] = (), keep_up: bool = False) -> FastAPI:
    """The application. It opens the store in the background as soon as it starts, and plants the `seeds` in it, once.

    With `keep_up` it also keeps what answers are made from up to date.
    """
    activity = Activity()
    upkeep = Upkeep(rest=activity.rest)

    def prepare(opened: Store) -> None:
        finish_pending(opened)
        try:
            plant(opened, seeds)
        except OrgatlasError as error:  # the user's own documents are served all the same
            _LOG.error("the examples were not planted: %s", error)
        if keep_up:
            upkeep.begin(opened)

    store = Opening(partial(open_store, settings), prepare, settings.query_seconds, beside=closed_store(settings))
    jobs = Jobs()

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncGenerator[None]:
        store.begin()
        yield
        upkeep.end()
        activity.end()
        jobs.close()
        store.close()

    application = FastAPI(
        title="Orgatlas",
        summary="Organization documents as a graph, each statement with the sentence that says so.",
        version=version("orgatlas"),
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        responses=problem_responses(),
    )
    application.state.opening, application.state.jobs, application.state.settings = store, jobs, settings
    application.state.maps = Maps()
    for router in ROUTERS:
        application.include_router(router)
    add_page(application)
    add_failure_handlers(application)
    application.add_middleware(Tagging)
    application.add_middleware(Protection, hosts=settings.hosts, largest=_FILES_AT_ONCE * settings.largest_document)
    application.add_middleware(Noting, activity=activity)
    return application


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

    PortTaken where a port was asked for and is in use.
    """
    listening = _listen(host, port)
    bound = int(listening.getsockname()[1])
    named = host if host not in ("0.0.0.0", "::") else "127.0.0.1"  # noqa: S104 - compared, not bound
    named = f"[{named}]" if ":" in named else named
    address = f"http://{named}:{bound}"
    if port is None and bound != _FIRST_PORT:
        say(f"Port {_FIRST_PORT} is in use, so it is {bound}.")
    settings = replace(settings, hosts=(*settings.hosts, named))
    application = create_app(settings, seeds=seeds, keep_up=True)
    configured = uvicorn.Config(
        application, log_level="warning", timeout_graceful_shutdown=3, server_header=False, proxy_headers=False
    )
    server = _Server(configured)
    server.at_end = application.state.jobs.close

    def told() -> None:
        say(f"Orgatlas is at {address} (Ctrl-C ends it)")
        if open_page:
            threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()

    server.at_start = told
    with listening:
        server.run(sockets=[listening])


class _Server(uvicorn.Server):
    """Says when it serves and can be interrupted, and tells the application at the signal itself, so that streams end first."""

    at_start: Callable[[], None]
    at_end: Callable[[], None]

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
