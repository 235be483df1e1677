"""Departments, positions, duties and units: lists of each, and each alone with its relationships and their sentences."""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple

from fastapi import APIRouter, Query
from pydantic import BaseModel, JsonValue

from app.database import Store
from app.language.script import fold
from app.questions import QueryAnswer
from app.questions.catalogue import run_query
from app.questions.kept import undisturbed
from app.questions.names import node_of, resolve
from app.questions.quotes import quotes
from app.questions.shapes import edge_json, node_json, references
from app.routes.opening import StoreNow
from app.routes.paging import Cursor, Limit, Page, page
from graph_model import Quote
from graph_model.graph import GraphEdge, GraphNode


class Resource(NamedTuple):
    """A kind of node: the word of its address, the query of its list, and the query of one of it."""

    path: str
    kind: str
    overview: str


RESOURCES = (
    Resource("departments", "Department", "department_overview"),
    Resource("positions", "Position", "position_overview"),
    Resource("duties", "Duty", "duty_overview"),
    Resource("units", "Unit", "unit_overview"),
)


class Link(BaseModel):
    """A relationship of the node and what is at its other end. `outgoing` is false where the other end is its source."""

    outgoing: bool
    edge: dict[str, JsonValue]
    node: dict[str, JsonValue]


class Part(BaseModel):
    """One node, its relationships in the order of the document, and a quote for each piece of their evidence."""

    node: dict[str, JsonValue]
    links: list[Link]
    quotes: dict[str, Quote]


Organization = Annotated[str | None, Query(description="An organization's id or name.", max_length=1000)]


def part_router(resource: Resource) -> APIRouter:
    """The two addresses of a kind of node."""
    router = APIRouter(prefix=f"/api/{resource.path}", tags=[resource.path])

    @router.get("", description=f"A page of {resource.path}, in the order of their ids.")
    def listed(
        *,
        store: StoreNow,
        organization: Organization = None,
        q: Annotated[str, Query(max_length=1000)] = "",
        limit: Limit = 100,
        cursor: Cursor = "",
    ) -> Page:
        scope = resolve(store, "Organization", organization) if organization else None
        rows = store.read(
            resource.path, {"organization": scope, "contains": fold(q.strip()), "after": cursor, "limit": limit + 1}
        ).rows
        return page([node for row in rows if isinstance(node := row["node"], GraphNode)], limit)

    @router.get("/{identity}", description=f"One of the {resource.path}, by id or name, with everything about it.")
    def one(store: StoreNow, identity: str, organization: Organization = None) -> Part:
        scope = resolve(store, "Organization", organization) if organization else None
        found = resolve(store, resource.kind, identity, scope)
        return undisturbed(store, lambda: _part(store, resource, found))

    _ = listed, one
    return router


def _part(store: Store, resource: Resource, identity: str) -> Part:
    node = node_of(store, resource.kind, identity)
    answer = store.read(resource.overview, {resource.kind.lower(): identity})
    graph = answer.graph()
    nodes = {other.id: other for other in graph.nodes}
    links = [_link(node, edge, nodes) for edge in graph.edges]
    said = {reference for part in (*graph.nodes, *graph.edges, node) for reference in references(part)}
    return Part(node=node_json(node), links=links, quotes=quotes(store, sorted(said)))


def _link(node: GraphNode, edge: GraphEdge, nodes: dict[str, GraphNode]) -> Link:
    outgoing = edge.source == node.id
    return Link(outgoing=outgoing, edge=edge_json(edge), node=node_json(nodes[edge.target if outgoing else edge.source]))


ROUTERS = tuple(part_router(resource) for resource in RESOURCES)

chain_router = APIRouter(prefix="/api/positions", tags=["positions"])


@chain_router.get("/{identity}/chain")
def chain(
    store: StoreNow,
    identity: str,
    direction: Literal["up", "down", "both"] = "up",
    depth: Annotated[int, Query(ge=1, le=50)] = 10,
    lines: Literal["solid", "all"] = "all",
) -> QueryAnswer:
    """Who is above or below a position, layer by layer."""
    return run_query(store, f"chain_{direction}", {"position": identity, "depth": depth, "lines": lines})
