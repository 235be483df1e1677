"""What stands between the network and the routes: who may call, how much may be sent, and what a browser may do.

Orgatlas has no users and no passwords: it serves whoever sits at this machine. So a page of another site must not reach
it (DNS rebinding is stopped by the Host header, forged forms by Origin and Sec-Fetch-Site), and its own page may load
and run nothing but its own files. Plain ASGI, so that a stream stays a stream.
"""

from __future__ import annotations

from collections.abc import Sequence

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.errors import InputTooLarge, UsageError
from app.problems import problem
from app.routes.told import answer, unforeseen

_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
_SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_RAW_HEADERS = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in _HEADERS.items()]
"""As they are sent."""


class Forbidden(UsageError):
    """The caller is another site's page, or names a host that is not ours."""

    http_status, title = 403, "Not for this caller"


class Protection:
    """Wraps the application. `hosts` are names it may be called by, beside those of the loopback; `largest` is in bytes."""

    def __init__(self, application: ASGIApp, hosts: Sequence[str], largest: int) -> None:
        self._application = application
        self._hosts = {*_LOOPBACK, *(host.lower() for host in hosts)}
        self._largest = largest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._application(scope, receive, send)
            return
        begun = False
        received = 0

        async def guarded_send(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                present = {name for name, _ in message["headers"]}
                message["headers"] = [*message["headers"], *(each for each in _RAW_HEADERS if each[0] not in present)]
            await send(message)

        async def counted_receive() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > self._largest:
                raise self._too_large()
            return message

        try:
            self._admit(scope)
            await self._application(scope, counted_receive, guarded_send)
        except (Forbidden, InputTooLarge) as error:
            if begun:
                raise
            await answer(problem(error, scope["path"]), scope)(scope, receive, guarded_send)
        except Exception as error:
            if begun:
                raise
            await unforeseen(scope, error)(scope, receive, guarded_send)

    def _admit(self, scope: Scope) -> None:
        headers = Headers(scope=scope)
        host = headers.get("host", "").lower()
        if _name(host) not in self._hosts:
            raise Forbidden(
                f"This server does not answer to the name {host or '(none)'}", hint="call it as 127.0.0.1 or localhost"
            )
        if scope["method"] not in _SAFE_METHODS:
            origin = headers.get("origin")
            foreign = headers.get("sec-fetch-site", "none") not in ("none", "same-origin")
            if foreign or (origin is not None and origin.lower().partition("://")[2] != host):
                raise Forbidden("A page of another site may not change anything here")
        length = headers.get("content-length", "0")
        if length.isdigit() and int(length) > self._largest:
            raise self._too_large()

    def _too_large(self) -> InputTooLarge:
        return InputTooLarge(f"The request is larger than {self._largest:,} bytes", hint="send fewer or smaller files at once")


def _name(host: str) -> str:
    """The host without its port; an IPv6 address keeps its brackets."""
    return host.partition("]")[0] + "]" if host.startswith("[") else host.partition(":")[0]
