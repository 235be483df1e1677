"""Entity tags on reads: a strong ETag over the body, and 304 without one where the client has it already.

The tag is computed from the answer itself, so it is right whatever changed: the data, the program, or the database that
stands behind the address. Streams pass untouched.
"""

from __future__ import annotations

from hashlib import sha256

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Tagging:
    """Wraps the application; concerns GET under /api that answer 200 in one piece."""

    def __init__(self, application: ASGIApp) -> None:
        self._application = application

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or not scope["path"].startswith("/api/"):
            await self._application(scope, receive, send)
            return
        known = Headers(scope=scope).get("if-none-match", "")
        start: Message | None = None

        async def tagged_send(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start" and message["status"] == 200:
                start = message  # held back until the body is seen
                return
            if start is not None and message["type"] == "http.response.body":
                held, start = start, None
                if not message.get("more_body", False):
                    message = _tag(held, message, known)
                await send(held)
            await send(message)

        await self._application(scope, receive, tagged_send)


def _tag(start: Message, body: Message, known: str) -> Message:
    """Writes the tag into the response's start, and gives the body that is to be sent."""
    tag = f'"{sha256(body.get("body", b"")).hexdigest()[:24]}"'
    headers = MutableHeaders(scope=start)
    headers["ETag"] = tag
    headers.setdefault("Cache-Control", "private, no-cache")
    if known.strip() != "*" and tag not in (each.strip().removeprefix("W/") for each in known.split(",")):
        return body
    start["status"] = 304
    del headers["Content-Length"], headers["Content-Type"]
    return {"type": "http.response.body", "body": b""}
