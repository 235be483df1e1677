"""Files made from an organization, a part of it, or an answer, in every format that the command line writes."""

from __future__ import annotations

from typing import Annotated, Literal
from urllib.parse import quote

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response
from pydantic import BaseModel

from app.errors import UsageError
from app.pictures import answer_picture, export_format, organization_picture, query_picture
from app.routes.opening import StoreNow
from visualizations.export import EXPORTS

router = APIRouter(prefix="/api/exports", tags=["exports"])
_OWN = {"organization", "root", "depth", "question", "query", "language"}
_POLICIES = {
    "html": (
        "sandbox allow-scripts; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; "
        "frame-ancestors 'self'"
    ),
    "svg": "sandbox; default-src 'none'; frame-ancestors 'self'",
}
"""What a browser lets the file do: a standalone page its own scripts, a drawing nothing; no other site, and nothing
of this server, is within their reach."""


class Format(BaseModel):
    """A format and its words for readers, by language."""

    format: str
    caption: dict[str, str]
    purpose: dict[str, str]
    media_type: str
    extension: str


class Formats(BaseModel):
    items: list[Format]
    next: str | None = None


@router.get("")
def formats() -> Formats:
    """The formats, those for readers first."""
    return Formats(
        items=[
            Format(
                format=each.format,
                caption=each.caption._asdict(),
                purpose=each.purpose._asdict(),
                media_type=each.media_type,
                extension=each.extension,
            )
            for each in EXPORTS
        ]
    )


@router.get("/{format_name}", response_class=Response)
def exported(
    *,
    store: StoreNow,
    request: Request,
    format_name: str,
    organization: Annotated[str | None, Query(max_length=1000, description="An id or a name.")] = None,
    root: Annotated[str | None, Query(max_length=1000, description="Only what stands below this position or department.")] = None,
    depth: Annotated[int | None, Query(ge=0, le=100)] = None,
    question: Annotated[str | None, Query(max_length=10_000, description="Draw the answer to this instead.")] = None,
    query: Annotated[
        str | None, Query(max_length=200, description="Draw this catalogued query's answer; its parameters follow.")
    ] = None,
    language: Literal["zh", "en"] = "en",
) -> Response:
    """A file, in one of the formats that `orgatlas export` lists."""
    export = export_format(format_name)
    if question:
        picture = answer_picture(store, question, organization, language)
    elif query:
        given = {name: value for name, value in request.query_params.items() if name not in _OWN - {"organization"}}
        picture = query_picture(store, query, given, language)
    elif organization:
        picture = organization_picture(store, organization, root=root, depth=depth, language=language)
    else:
        raise UsageError("Say what to export", hint="give organization, question or query")
    name = quote(f"{picture.title[:80]}{export.extension}", safe="")
    place = "inline" if export.format == "html" else "attachment"
    headers = {"Content-Disposition": f"{place}; filename=\"orgatlas{export.extension}\"; filename*=UTF-8''{name}"}
    if export.format in _POLICIES:
        headers["Content-Security-Policy"] = _POLICIES[export.format]
    return Response(export.write(picture), media_type=export.media_type, headers=headers)
