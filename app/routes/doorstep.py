"""The doorstep: what a server does before the whole application is loaded, which takes a second.

A question is answered from what is kept beside the store where that suffices; every other request waits until the application
is there, and then goes on to it. Plain ASGI, and little else is imported: this is what the first answer waits for.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack, suppress
from typing import TYPE_CHECKING, TypeAlias

from anyio import to_thread
from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from app.collecting import collecting_paused
from app.errors import OrgatlasError
from app.findings.answering import answered
from app.opening import Opening
from app.routes.protection import Protection
from app.routes.question import Question
from app.settings import Settings

if TYPE_CHECKING:
    from fastapi import FastAPI

    Whole: TypeAlias = FastAPI

_FIRST_SECONDS = 0.05
"""Who waited for the server asks within this time, and is answered before the rest is loaded."""


class Doorstep:
    """The application as a server runs it: `load` gives the whole one, which shares the `opening` of the store."""

    def __init__(self, settings: Settings, opening: Opening, load: Callable[[], Whole]) -> None:
        self._settings = settings
        self._opening = opening
        self._load = load
        self._early = Protection(self._asked, settings.hosts, settings.largest_request)
        self._whole: Whole | None = None
        self._loaded = asyncio.Event()
        self._failure: Exception | None = None
        self._asking = 0
        self._nobody_asks = asyncio.Event()
        self._nobody_asks.set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif self._whole is not None:
            await self._whole(scope, receive, send)
        elif (scope["type"], scope.get("method"), scope["path"]) == ("http", "POST", "/api/ask"):
            await self._early(scope, receive, send)
        else:
            await self._pass_on(scope, receive, send)

    def end_streams(self) -> None:
        """Ends what would hold up the end of the server."""
        if self._whole is not None:
            self._whole.state.jobs.close()

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        async with AsyncExitStack() as living:
            loading = asyncio.create_task(self._bring_up(living))
            await send({"type": "lifespan.startup.complete"})
            await receive()
            await loading
        await send({"type": "lifespan.shutdown.complete"})

    async def _bring_up(self, living: AsyncExitStack) -> None:
        with collecting_paused():  # as while commands are loaded
            await self._load_whole(living)

    async def _load_whole(self, living: AsyncExitStack) -> None:
        await asyncio.sleep(_FIRST_SECONDS)
        await self._nobody_asks.wait()
        self._opening.begin()
        try:
            whole = await to_thread.run_sync(self._load)
            await living.enter_async_context(whole.router.lifespan_context(whole))
            self._whole = whole
        except Exception as error:  # noqa: BLE001 - whoever waits is told
            self._failure = error
        finally:
            self._loaded.set()

    async def _pass_on(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._loaded.wait()
        if self._whole is None:
            raise RuntimeError("the application could not be loaded") from self._failure
        await self._whole(scope, receive, send)

    async def _asked(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers the question, or passes it on: what is wrong with it, the whole application says."""
        self._asking += 1
        self._nobody_asks.clear()
        try:
            body = await Request(scope, receive).body()
            written = await to_thread.run_sync(self._answered, body)
            if written is not None:
                await Response(written, media_type="application/json")(scope, receive, send)
        finally:
            self._asking -= 1
            if not self._asking:
                self._nobody_asks.set()
        if written is None:
            await self._pass_on(scope, _again(body, receive), send)

    def _answered(self, body: bytes) -> str | None:
        with suppress(ValidationError, OrgatlasError):
            asked = Question.model_validate_json(body)
            answer = self._opening.from_beside(
                lambda store: answered(store, asked.question, asked.organization, settings=self._settings)
            )
            return None if answer is None else answer.model_dump_json()
        return None


def _again(body: bytes, receive: Receive) -> Receive:
    """What receives a body once more that was taken already."""
    given = False

    async def received() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return received
