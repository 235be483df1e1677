"""Questions in words, and what can be asked while a user types."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel

from app.database import Store
from app.findings.answering import CheckedAnswer, answered
from app.questions.names import resolve
from app.questions.suggesting import completions
from app.routes.opening import StoreSoon
from app.routes.question import Question
from app.settings import Settings

router = APIRouter(prefix="/api/ask", tags=["questions"])
_PATIENCE = 20.0
"""Seconds that a question about what does not fit waits for the checks."""


class Suggestions(BaseModel):
    """Whole questions that can be asked of what is stored, the nearest first."""

    items: list[str]


@router.post("", response_model=CheckedAnswer)
def asked(opening: StoreSoon, question: Question, request: Request) -> Response:
    """Ask in Chinese or English; the answer comes with the sentences that prove it."""
    settings: Settings = request.app.state.settings
    answer = opening.soonest(
        lambda store: answered(store, question.question, question.organization, settings=settings, patience=_PATIENCE)
    )
    # Written here: the framework would check the answer once more.
    return Response(answer.model_dump_json(), media_type="application/json")


@router.get("/suggestions")
def suggested(
    opening: StoreSoon,
    q: Annotated[str, Query(max_length=200, description="What has been typed.")],
    organization: Annotated[str | None, Query(max_length=1000, description="An id or a name.")] = None,
) -> Suggestions:
    """Questions that begin as what has been typed, or that ask about the name in it."""

    def completed(store: Store) -> list[str]:
        return completions(store, q, resolve(store, "Organization", organization) if organization else None)

    return Suggestions(items=opening.soonest(completed))
