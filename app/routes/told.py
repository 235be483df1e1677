"""A failure as a response, in the language of the request. It needs no framework, so that the doorstep has it, too."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import Scope

from app.errors import Defect
from app.problems import MEDIA_TYPE, in_language, problem

if TYPE_CHECKING:
    from pydantic import JsonValue

    from app.language.reasons import Language

_LOG = logging.getLogger("orgatlas")


def unforeseen(scope: Scope, error: Exception) -> JSONResponse:
    """The answer to a failure that nothing handles: logged with its trace, told without it."""
    path = scope["path"]
    _LOG.error("unforeseen failure at %s", path, exc_info=error)
    return answer(
        problem(Defect("Something failed that should not", hint="please report it, with the server's log"), path), scope
    )


def language_of(scope: Scope) -> Language:
    """What the request asks for by `language`, else the first of its Accept-Language that is spoken here, else English."""
    request = Request(scope)
    asked = request.query_params.get("language", "")
    accepted = request.headers.get("accept-language", "").split(",")
    weighed = sorted(accepted, key=lambda each: -_weight(each))
    for tag in (asked, *weighed):
        primary = tag.partition(";")[0].strip().lower().partition("-")[0]
        if primary in ("zh", "en"):
            return primary
    return "en"


def _weight(accepted: str) -> float:
    """The q of an entry of Accept-Language (RFC 9110, 12.5.4); 1 where it has none, 0 where it is none."""
    weight = accepted.partition(";q=")[2].strip()
    try:
        return float(weight) if weight else 1.0
    except ValueError:
        return 0.0


def answer(told: Mapping[str, JsonValue], scope: Scope, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """A problem as a response of its own status, in the language of the request."""
    status = told["status"]
    return JSONResponse(
        in_language(told, language_of(scope)),
        status_code=status if isinstance(status, int) else 500,
        media_type=MEDIA_TYPE,
        headers=dict(headers or {}),
    )
