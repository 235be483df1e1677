"""Questions in words."""

from __future__ import annotations

from fastapi import APIRouter
from pydantic import BaseModel, Field

from app.questions import Answer, ask
from app.routes.opening import StoreNow

router = APIRouter(prefix="/api/ask", tags=["questions"])


class Question(BaseModel):
    """`organization` is an id or a name, and narrows the question to it."""

    question: str = Field(min_length=1, max_length=10_000)
    organization: str | None = Field(default=None, max_length=1000)


@router.post("")
def asked(store: StoreNow, question: Question) -> Answer:
    """Ask in Chinese or English; the answer comes with the sentences that prove it."""
    return ask(store, question.question, question.organization)
