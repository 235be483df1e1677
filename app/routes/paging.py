"""Pages of a list: `items` and an opaque `next`, which is the cursor of the following page."""

from __future__ import annotations

from base64 import b64decode, urlsafe_b64encode
from collections.abc import Callable, Sequence
from typing import Annotated, TypeVar

from fastapi import Depends, Query
from pydantic import BaseModel, JsonValue

from app.errors import UsageError
from app.questions.shapes import node_json
from graph_model.graph import GraphNode

Item = TypeVar("Item")
Limit = Annotated[int, Query(ge=1, le=1000, description="The most items in one answer.")]


class Page(BaseModel):
    """Some items of a list; `next` is null on the last page."""

    items: list[dict[str, JsonValue]]
    next: str | None = None


def page(nodes: Sequence[GraphNode], limit: int) -> Page:
    """A page of the first `limit` nodes that a query gave in the order of their ids; one more of them tells of a next page."""
    shown = nodes[:limit]
    return Page(items=[node_json(node) for node in shown], next=_cursor(shown[-1].id) if len(nodes) > limit else None)


def page_of(items: Sequence[Item], identity: Callable[[Item], str], limit: int, after: str) -> tuple[list[Item], str | None]:
    """A page of a list that is whole in memory, in its own order, and its `next`.

    UsageError where the cursor's item is in the list no longer.
    """
    start = 0
    if after:
        start = next((place + 1 for place, item in enumerate(items) if identity(item) == after), 0)
        if not start:
            raise UsageError("This cursor is not of this list, or what it names has gone", hint="begin again without a cursor")
    chosen = list(items[start : start + limit])
    return chosen, _cursor(identity(chosen[-1])) if start + limit < len(items) else None


def _cursor(last: str) -> str:
    return urlsafe_b64encode(last.encode()).decode().rstrip("=")


async def _after(cursor: Annotated[str, Query(max_length=200, description="`next` of the page before.")] = "") -> str:
    """The id that a cursor stands for."""
    try:
        return b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True).decode()
    except ValueError as error:
        raise UsageError("This cursor is not one of ours", hint="take `next` from the answer before") from error


Cursor = Annotated[str, Depends(_after)]
