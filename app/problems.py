"""An error as problem+json (RFC 9457): the one shape in which the web and `--json` tell it."""

from __future__ import annotations

from pydantic import JsonValue

from app.errors import AmbiguousName, OrgatlasError

MEDIA_TYPE = "application/problem+json"


def problem(error: OrgatlasError, instance: str | None = None) -> dict[str, JsonValue]:
    """The error's document; `instance` is the path of the request, where there is one.

    `detail` says what and where, `hint` what helps; `candidates` are what an ambiguous name may mean.
    """
    document: dict[str, JsonValue] = {
        "type": f"urn:orgatlas:problem:{error.kind}",
        "title": error.title,
        "status": error.http_status,
        "detail": str(error),
        "instance": instance,
        "errors": [],
    }
    if error.hint:
        document["hint"] = error.hint
    if isinstance(error, AmbiguousName):
        document["candidates"] = list(error.candidates)
    return document
