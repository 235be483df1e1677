"""The report on an organization as a file: the same that the command line writes."""

from __future__ import annotations

from typing import Annotated, Literal
from urllib.parse import quote

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from app.findings.configuration import configuration_of
from app.findings.registry import RULES
from app.questions.names import resolve
from app.routes.opening import StoreNow

router = APIRouter(prefix="/api/reports", tags=["findings"])


@router.get("/{format_name}", response_class=Response)
def written(
    *,
    store: StoreNow,
    request: Request,
    format_name: str,
    organization: Annotated[str, Query(max_length=1000, description="An id or a name.")],
    language: Literal["zh", "en"] = "en",
) -> Response:
    """A file: html, docx or xlsx."""
    from app.report import format_of, report_on  # noqa: PLC0415 - writers of Word and Excel files would hold up every start

    chosen = format_of(format_name)
    identity = resolve(store, "Organization", organization)
    report = report_on(store, identity, configuration_of(request.app.state.settings, RULES), language=language)
    name = quote(f"{report.organization[:80]}.{chosen.name}", safe="")
    return Response(
        chosen.write(report),
        media_type=chosen.media_type,
        headers={"Content-Disposition": f"attachment; filename=\"report.{chosen.name}\"; filename*=UTF-8''{name}"},
    )
