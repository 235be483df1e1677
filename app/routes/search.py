"""Search over names and duties, in either Chinese script and in English, with the places of what was found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, JsonValue

from app.errors import UsageError
from app.language.script import aligned, fold
from app.questions.names import resolve
from app.questions.shapes import node_json
from app.routes.opening import StoreNow
from app.routes.parts import RESOURCES
from graph_model.graph import GraphNode

router = APIRouter(prefix="/api/search", tags=["questions"])


class Found(BaseModel):
    """A node whose name or text holds the words; `highlights` are [start, end] in its label, in code points."""

    node: dict[str, JsonValue]
    highlights: list[tuple[int, int]]


class FoundItems(BaseModel):
    items: list[Found]
    next: str | None = None


@router.get("")
def search(
    store: StoreNow,
    q: Annotated[str, Query(min_length=1, max_length=1000)],
    organization: Annotated[str | None, Query(max_length=1000, description="An id or a name.")] = None,
    limit: Annotated[int, Query(ge=1, le=200, description="The most of each kind.")] = 20,
) -> FoundItems:
    """Positions, departments, duties and units that hold the words."""
    words = fold(q.strip())
    if not words:
        raise UsageError("There is nothing to search for")
    scope = resolve(store, "Organization", organization) if organization else None
    items: list[Found] = []
    for resource in RESOURCES:
        rows = store.read(resource.path, {"organization": scope, "contains": words, "limit": limit}).rows
        nodes = [node for row in rows if isinstance(node := row["node"], GraphNode)]
        items += [Found(node=node_json(node), highlights=list(_places(node.label, q.strip()))) for node in nodes]
    return FoundItems(items=items)


def _places(label: str, words: str) -> Iterator[tuple[int, int]]:
    """Where the words stand in the label, whatever its script, width and case."""
    text, wanted = aligned(label), aligned(words)
    start = text.find(wanted)
    while start >= 0:
        yield start, start + len(wanted)
        start = text.find(wanted, start + len(wanted))
