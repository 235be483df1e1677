"""Whether the server lives, and whether it can answer."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from app.errors import DatabaseBusy
from app.problems import problem
from app.routes.opening import Opening
from app.routes.told import answer

router = APIRouter(tags=["health"])


@router.get("/healthz")
async def healthz() -> dict[str, str]:
    """The server lives."""
    return {"status": "ok"}


@router.get("/readyz", responses={503: {"description": "It is not, and why"}})
async def readyz(request: Request) -> JSONResponse:
    """The store is open; where it is not, it is tried again, so that whoever waits for it need only ask."""
    opening: Opening = request.app.state.opening
    if opening.ready:
        return JSONResponse({"status": "ready"})
    said = answer(problem(opening.error or DatabaseBusy("The database is still starting"), request.url.path), request.scope)
    opening.begin()
    return said
