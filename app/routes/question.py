"""A question as it is sent."""

from __future__ import annotations

from pydantic import BaseModel, Field


class Question(BaseModel):
    """`question` is understood up to 1,000 characters; `organization` is an id or a name, and narrows it to that one."""

    question: str = Field(min_length=1, max_length=10_000)
    organization: str | None = Field(default=None, max_length=1000)
