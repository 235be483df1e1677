"""A question as it is sent."""

from __future__ import annotations

from pydantic import BaseModel, Field


class Question(BaseModel):
    """`organization` is an id or a name, and narrows the question to it."""

    question: str = Field(min_length=1, max_length=10_000)
    organization: str | None = Field(default=None, max_length=1000)
