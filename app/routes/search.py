"""Search over names, duties, persons and documents, in either Chinese script, in English and by pinyin, with highlights."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel

from app.errors import UsageError
from app.language.script import fold
from app.questions.names import resolve
from app.questions.searching import KINDS, Hit, Kind, found
from app.routes.opening import StoreNow

router = APIRouter(prefix="/api/search", tags=["questions"])


class FoundNode(BaseModel):
    """What tells a node from others of its name: `department` as named, `organization` an id, `place` that one's name."""

    id: str
    kind: Kind
    label: str
    department: str | None
    organization: str | None
    place: str


class Found(BaseModel):
    """A node whose name or text holds the words; `highlights` are [start, end] in its label, in code points."""

    node: FoundNode
    highlights: list[tuple[int, int]]


class FoundItems(BaseModel):
    items: list[Found]
    next: str | None = None


@router.get("")
def search(
    *,
    store: StoreNow,
    q: Annotated[str, Query(min_length=1, max_length=1000)],
    organization: Annotated[str | None, Query(max_length=1000, description="An id or a name: only in this one.")] = None,
    near: Annotated[str | None, Query(max_length=1000, description="An organization's id: what is of it comes first.")] = None,
    kind: Annotated[tuple[Kind, ...], Query(description="Only these kinds.")] = (),
    limit: Annotated[int, Query(ge=1, le=200, description="The most of each kind.")] = 20,
) -> FoundItems:
    """Nodes that hold the words, kind by kind, the best of each first."""
    if not fold(q.strip()):
        raise UsageError("There is nothing to search for")
    scope = resolve(store, "Organization", organization) if organization else None
    hits = found(store, q, kinds=kind or KINDS, organization=scope, near=near, limit=limit)
    return FoundItems(items=[_found(hit) for hit in hits])


def _found(hit: Hit) -> Found:
    fields = FoundNode.model_validate(
        {
            "id": hit.id,
            "kind": hit.kind,
            "label": hit.label,
            "department": hit.department,
            "organization": hit.organization,
            "place": hit.place,
        }
    )
    return Found(node=fields, highlights=hit.spans)
