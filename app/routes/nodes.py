"""Any node by its id, with what is around it and the sentences of it: what a card shows, whatever kind the node is of."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import JsonValue

from app.database import Store
from app.database.queries import catalogue
from app.errors import UnknownName
from app.questions.kept import undisturbed
from app.questions.quotes import quotes
from app.questions.shapes import edge_json, node_json, references
from app.routes.opening import StoreNow
from app.routes.parts import Link, Part
from graph_model.graph import GraphEdge, GraphNode

router = APIRouter(prefix="/api/nodes", tags=["nodes"])


class Around(Part):
    """A part with the first of its links; `total` counts all of them."""

    total: int


@router.get("/{identity}")
def one(
    store: StoreNow,
    identity: str,
    limit: Annotated[int, Query(ge=1, le=1000, description="The most links.")] = 500,
) -> Around:
    """A node of any kind that documents state, by its id, which says its kind."""
    return undisturbed(store, lambda: _around(store, identity, limit))


def _around(store: Store, identity: str, limit: int) -> Around:
    kind = identity.partition("-")[0]
    query = f"around_{kind}"
    rows = store.read(query, {f"{kind}s": [identity], "limit": limit}).rows if query in catalogue() else []
    for row in rows:
        node, total = row["node"], row["total"]
        links, parts = row["links"], row["parts"]
        if isinstance(node, GraphNode) and isinstance(total, int) and isinstance(links, list) and isinstance(parts, list):
            pairs = [
                (link, part)
                for link, part in zip(links, parts, strict=True)
                if isinstance(link, GraphEdge) and isinstance(part, GraphNode)
            ]
            said = {reference for each in (node, *(each for pair in pairs for each in pair)) for reference in references(each)}
            return Around(
                node=node_json(node),
                links=[_link(node, *pair) for pair in pairs],
                quotes=quotes(store, sorted(said)),
                total=total,
            )
    raise UnknownName(f"There is no node {identity!r}", hint="search for its name: GET /api/search")


def _link(node: GraphNode, edge: GraphEdge, other: GraphNode) -> Link:
    shown: dict[str, JsonValue] = node_json(other)
    return Link(outgoing=edge.source == node.id, edge=edge_json(edge), node=shown)
