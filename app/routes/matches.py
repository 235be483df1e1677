"""Which boxes of an organization's tree fit a filter, also those that are folded away: ids, for a viewer to bring out."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic import BaseModel

from app.questions.names import resolve
from app.questions.structure import structure
from app.routes.opening import StoreNow
from graph_model.vocabulary import Involvement, LineKind, LineStatus

router = APIRouter(prefix="/api/graph/matches", tags=["graph"])


class Matches(BaseModel):
    """The first ids in the order of the tree's parts, and how many there are in all."""

    items: list[str]
    total: int


@router.get("")
def matches(
    *,
    store: StoreNow,
    organization: Annotated[str, Query(max_length=1000, description="An id or a name.")],
    kind: Annotated[Literal["Department", "Position"] | None, Query(description="Only these boxes.")] = None,
    department: Annotated[str | None, Query(max_length=1000, description="It, and the positions in it; an id or a name.")] = None,
    involvement: Annotated[Involvement | None, Query(description="Who takes part in a duty in this way.")] = None,
    line: Annotated[LineKind | None, Query(description="Whose reporting line, upwards, is of this kind.")] = None,
    status: Annotated[LineStatus | None, Query(description="Whose reporting line, upwards, stands so.")] = None,
    limit: Annotated[int, Query(ge=1, le=20_000)] = 1000,
) -> Matches:
    """The departments and positions that fit all that is asked for."""
    identity = resolve(store, "Organization", organization)
    graph = structure(store, identity)
    fitting = [node.id for node in graph.nodes if node.kind == kind or (kind is None and node.kind != "Organization")]
    if department is not None:
        chosen = resolve(store, "Department", department, identity)
        inside = {edge.source for edge in graph.edges if edge.kind == "BELONGS_TO" and edge.target == chosen} | {chosen}
        fitting = [each for each in fitting if each in inside]
    if line is not None or status is not None:
        wanted = {"kind": line, "status": status}
        lines = {
            edge.source
            for edge in graph.edges
            if edge.kind == "REPORTS_TO" and all(value in (None, edge.properties.get(name)) for name, value in wanted.items())
        }
        fitting = [each for each in fitting if each in lines]
    if involvement is not None:
        rows = store.read("holders_by_involvement", {"organization": identity, "involvement": involvement}).rows
        holders = {str(row["id"]) for row in rows}
        fitting = [each for each in fitting if each in holders]
    return Matches(items=fitting[:limit], total=len(fitting))
