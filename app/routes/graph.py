"""What the viewer draws: an organization's tree or map, with coordinates made here, bounded in size."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic import BaseModel, JsonValue

from app.pictures import within
from app.questions.names import resolve
from app.questions.shapes import edge_json, node_json
from app.questions.structure import structure
from app.routes.opening import StoreNow
from visualizations.views import Drawn, View, map_view, tree_view

router = APIRouter(prefix="/api/graph", tags=["graph"])


class DrawnGraph(BaseModel):
    """Nodes with x, y (centres), width, height in pixels, level, parent, children, open, stacked, department_id, reports."""

    organization: str
    view: Literal["tree", "map"]
    nodes: list[dict[str, JsonValue]]
    edges: list[dict[str, JsonValue]]
    hidden: int


@router.get("")
def graph(
    *,
    store: StoreNow,
    organization: Annotated[str, Query(max_length=1000, description="An id or a name.")],
    view: Literal["tree", "map"] = "tree",
    root: Annotated[
        str | None, Query(max_length=1000, description="A position or department: only what stands below it.")
    ] = None,
    depth: Annotated[
        int | None, Query(ge=0, le=100, description="Levels that are open; as many as can be read unless said.")
    ] = None,
    limit: Annotated[int, Query(ge=1, le=20_000, description="The most nodes.")] = 2000,
    opened: Annotated[
        tuple[str, ...], Query(alias="open", max_length=2000, description="Ids of nodes that the reader opened.")
    ] = (),
    closed: Annotated[tuple[str, ...], Query(max_length=2000, description="Ids of nodes that the reader closed.")] = (),
    show: Annotated[tuple[str, ...], Query(max_length=2000, description="Ids of nodes that must be seen.")] = (),
) -> DrawnGraph:
    """Nodes and edges with their places."""
    identity = resolve(store, "Organization", organization)
    whole = structure(store, identity)
    if view == "map":
        drawn = map_view(whole, limit=limit)
    else:
        top = within(store, whole, identity, root) if root else None
        drawn = tree_view(whole, root=top, depth=depth, opened=opened, closed=closed, shown=show, limit=limit)
    return _drawn(identity, view, drawn)


def _drawn(organization: str, view: Literal["tree", "map"], drawn: View) -> DrawnGraph:
    return DrawnGraph(
        organization=organization,
        view=view,
        nodes=[_node(each) for each in drawn.nodes],
        edges=[edge_json(edge) for edge in drawn.edges],
        hidden=drawn.hidden,
    )


def _node(drawn: Drawn) -> dict[str, JsonValue]:
    return {
        **node_json(drawn.node),
        **drawn.box._asdict(),
        "level": drawn.level,
        "parent": drawn.parent,
        "children": drawn.children,
        "open": drawn.open,
        "stacked": drawn.stacked,
        "department_id": drawn.department,
        "reports": drawn.reports,
    }
