"""What the viewer draws: an organization's tree or map, with coordinates made here, bounded in size."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Annotated, Literal

import orjson
from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, JsonValue

from app.collecting import collecting_paused
from app.database import Store
from app.errors import UnknownName, UsageError
from app.maps import Maps, Progress
from app.maps.overlap import OverlapPicture, overlap_picture
from app.pictures import within
from app.questions.kept import kept
from app.questions.names import resolve
from app.questions.shapes import edge_json, node_json
from app.questions.structure import structure
from app.routes.matrices import facts_of
from app.routes.opening import StoreNow
from visualizations.atlas import Atlas, Link
from visualizations.views import Drawn, Plan, tree_view

router = APIRouter(prefix="/api/graph", tags=["graph"])
Drawing = Literal["tree", "map", "overlap"]


class DrawnGraph(BaseModel):
    """Nodes with x, y (centres), width, height in pixels, level, parent, children, shown (of these), open, stacked,
    department_id, reports; `hidden` counts what is not drawn, `above` is the way from the top to `root`.

    A map's nodes have the beginning of their label and no fields of the graph but their organization. In the view `overlap` an
    edge joins two holders who do the same work, with its weight and the verdict of their likest duties.
    """

    organization: str | None
    view: Drawing
    nodes: list[dict[str, JsonValue]]
    edges: list[dict[str, JsonValue]]
    hidden: int
    above: list[dict[str, JsonValue]] = []


class MapProgress(BaseModel):
    """A map that is being made: `done` of `total` organizations are read. Ask again."""

    state: Literal["running"] = "running"
    done: int
    total: int


@router.get("", response_model=DrawnGraph, responses={202: {"model": MapProgress, "description": "The map is being made."}})
def graph(
    *,
    store: StoreNow,
    request: Request,
    organization: Annotated[
        str | None, Query(max_length=1000, description="An id or a name; a map without one is of all organizations.")
    ] = None,
    view: Drawing = "tree",
    root: Annotated[
        str | None,
        Query(max_length=1000, description="A position or department: only what stands below it, or, on a map, in it."),
    ] = None,
    depth: Annotated[
        int | None, Query(ge=0, le=100, description="Levels that are open; as many as can be read unless said.")
    ] = None,
    limit: Annotated[int, Query(ge=1, le=20_000, description="The most nodes.")] = 2000,
    opened: Annotated[
        tuple[str, ...], Query(alias="open", max_length=2000, description="Ids of nodes that the reader opened.")
    ] = (),
    closed: Annotated[tuple[str, ...], Query(max_length=2000, description="Ids of nodes that the reader closed.")] = (),
    most: Annotated[int | None, Query(ge=1, le=20_000, description="The most children shown of one node.")] = None,
    more: Annotated[
        tuple[str, ...], Query(max_length=2000, description="Ids of nodes that show twice as many, each time they are named.")
    ] = (),
    show: Annotated[tuple[str, ...], Query(max_length=2000, description="Ids of nodes that must be seen.")] = (),
) -> Response:
    """Nodes and edges with their places."""
    identity = resolve(store, "Organization", organization) if organization else None
    if view == "map":
        maps: Maps = request.app.state.maps
        made = maps.get(store, identity)
        if isinstance(made, Progress):
            progress = MapProgress(done=made.done, total=made.total)
            return Response(progress.model_dump_json(), 202, {"Retry-After": "1"}, media_type="application/json")
        return _map(made, identity, root, limit, show)
    if identity is None:
        raise UsageError(f"The view {view} is of one organization", hint="name it: organization=…")
    if view == "overlap":
        return _overlap(overlap_picture(facts_of(store, identity), limit), identity)
    plan = kept(store, (__name__, identity), partial(_plan, store, identity))
    top = within(store, plan.graph, identity, root) if root else None
    drawn = tree_view(plan, root=top, depth=depth, opened=opened, closed=closed, shown=show, most=most, wider=more, limit=limit)
    return _written(
        DrawnGraph.model_construct(
            organization=identity,
            view=view,
            nodes=[_node(each) for each in drawn.nodes],
            edges=[edge_json(edge) for edge in drawn.edges],
            hidden=drawn.hidden,
            above=[node_json(node) for node in drawn.above],
        )
    )


def _plan(store: Store, organization: str) -> Plan:
    graph = structure(store, organization)
    with collecting_paused():
        return Plan.of(graph)


def _written(drawn: DrawnGraph) -> Response:
    """Written as it was made: to check ten thousand boxes field by field, twice as the framework does, takes longer than to make
    them."""
    return Response(orjson.dumps(dict(drawn)), media_type="application/json")


def _map(made: Atlas, organization: str | None, root: str | None, limit: int, show: Sequence[str]) -> Response:
    if root is not None and root not in made.places:
        raise UnknownName(f"There is no part {root} on this map", hint="root is an id of a node of the map")
    window = made.window(root, limit, show)
    return _written(
        DrawnGraph.model_construct(
            organization=organization,
            view="map",
            nodes=[_mapped(made, place) for place in window.places],
            edges=[_linked(link) for link in window.links],
            hidden=window.hidden,
        )
    )


def _overlap(drawn: OverlapPicture, organization: str) -> Response:
    return _written(
        DrawnGraph.model_construct(
            organization=organization,
            view="overlap",
            nodes=[_mapped(drawn.atlas, place) for place in range(len(drawn.atlas.parts))],
            edges=[{"id": f"{one.source}~{one.target}", "kind": "OVERLAPS", **one._asdict()} for one in drawn.doublings],
            hidden=drawn.hidden,
        )
    )


def _mapped(made: Atlas, place: int) -> dict[str, JsonValue]:
    part, parent = made.parts[place], made.parents[place]
    return {
        "id": part.id,
        "kind": part.kind,
        "label": part.label,
        "organization": part.organization,
        **made.boxes[place]._asdict(),
        "parent": made.parts[parent].id if parent >= 0 else None,
        "children": len(made.children.get(place, ())),
    }


def _linked(link: Link) -> dict[str, JsonValue]:
    return {name: value for name, value in link._asdict().items() if value is not None}


def _node(drawn: Drawn) -> dict[str, JsonValue]:
    return {
        **node_json(drawn.node),
        **drawn.box._asdict(),
        "level": drawn.level,
        "parent": drawn.parent,
        "children": drawn.children,
        "shown": drawn.shown,
        "open": drawn.open,
        "stacked": drawn.stacked,
        "department_id": drawn.department,
        "reports": drawn.reports,
    }
