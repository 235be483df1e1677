"""Every failure as problem+json: ours, the framework's (404, 405, a wrong field), and what nobody foresaw."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, JsonValue
from starlette.exceptions import HTTPException

from app.errors import DatabaseError, Defect, OrgatlasError
from app.problems import MEDIA_TYPE, of_fields, problem
from app.routes.told import answer

_LOG = logging.getLogger("orgatlas")
_KINDS = {404: ("not-found", "There is no such page"), 405: ("method-not-allowed", "The method is not for this address")}


class Problem(BaseModel):
    """A failure (RFC 9457). `errors` are {field, detail}; `hint` says what may help, `candidates` what a name may mean."""

    type: str
    title: str
    status: int
    detail: str
    instance: str | None
    errors: list[dict[str, str]]
    hint: str | None = None
    candidates: list[str] | None = None


def problem_responses() -> dict[int | str, dict[str, Any]]:
    """For the description of the API: every failure of every address has this form."""
    told = {"content": {MEDIA_TYPE: {"schema": Problem.model_json_schema()}}}
    return {422: {"description": "A field is wrong", **told}, "default": {"description": "Any other failure", **told}}


def add_failure_handlers(application: FastAPI) -> None:
    """Registers a handler for each kind of failure that reaches the application."""

    @application.exception_handler(OrgatlasError)
    def ours(request: Request, error: OrgatlasError) -> JSONResponse:
        if isinstance(error, Defect):
            _LOG.error("%s", error, exc_info=error)
        headers = {"Retry-After": "5"} if isinstance(error, DatabaseError) else None
        return answer(problem(error, request.url.path), request.scope, headers)

    @application.exception_handler(HTTPException)
    def framework(request: Request, error: HTTPException) -> JSONResponse:
        kind = _KINDS.get(error.status_code, ("http", "The request cannot be answered"))
        detail = f"{request.method} {request.url.path}: {error.detail}"
        return answer(_told(kind, error.status_code, detail, request.url.path), request.scope, error.headers)

    @application.exception_handler(RequestValidationError)
    def fields(request: Request, error: RequestValidationError) -> JSONResponse:
        wrong = [_wrong(item) for item in error.errors()]
        told = _told(("invalid-fields", "A field is wrong"), 422, of_fields(wrong), request.url.path, wrong)
        return answer(told, request.scope)

    _ = ours, framework, fields


def _wrong(found: Mapping[str, Any]) -> dict[str, str]:
    """A field that pydantic refused. `loc` begins with where it was sent; of a body that is no JSON it names the character."""
    place, *steps = (str(step) for step in found["loc"])
    if found["type"] == "json_invalid":
        return {"field": place, "detail": f"{found['msg']}: {found['ctx']['error']} at character {steps[0]}"}
    return {"field": ".".join(steps) or place, "detail": str(found["msg"])}


def _told(
    kind: tuple[str, str], status: int, detail: str, instance: str, errors: Sequence[Mapping[str, str]] = ()
) -> dict[str, JsonValue]:
    """A problem that is none of ours, in the shape of those that are. `kind` is name and title, `errors` are {field, detail}."""
    return {
        "type": f"urn:orgatlas:problem:{kind[0]}",
        "title": kind[1],
        "status": status,
        "detail": detail,
        "instance": instance,
        "errors": [dict(error) for error in errors],
    }
