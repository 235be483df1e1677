"""A picture as a networkx graph: every field, every proof and the tree's positions; what graphml and json are written from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import networkx as nx

from graph_model import Quote
from graph_model.graph import Property
from visualizations.layout import hierarchy, tidy_tree
from visualizations.picture import Picture

Network: TypeAlias = "nx.MultiDiGraph[str]"


def network(picture: Picture) -> Network:
    """Node and edge attributes are the graph's fields by name, with kind, label, x, y and quotes; nulls are left out.

    An edge's own `kind` (a reporting line's solid or dotted) is `line` here, because `kind` is its type in the graph.
    """
    boxes = tidy_tree(hierarchy(picture.graph.nodes, picture.graph.edges))
    made: Network = nx.MultiDiGraph(title=picture.title)
    for node in picture.graph.nodes:
        box = boxes[node.id]
        own: dict[str, Property] = {"kind": node.kind, "label": node.label, "x": box.x, "y": box.y}
        made.add_node(node.id, **_stated(node.properties), **own, **_quotes(picture, node.id))
    for edge in picture.graph.edges:
        fields = {("line" if name == "kind" else name): value for name, value in edge.properties.items()}
        own = {"kind": edge.kind, "id": edge.id}
        made.add_edge(edge.source, edge.target, edge.id, **_stated(fields), **own, **_quotes(picture, edge.id))
    return made


_STRUCTURE = {"id", "source", "target", "kind", "label", "x", "y", "quotes"}
"""Names that the graph formats use themselves."""


def _stated(fields: Mapping[str, Property]) -> dict[str, Property]:
    return {name: value for name, value in fields.items() if value is not None and name not in _STRUCTURE}


def _quotes(picture: Picture, identity: str) -> dict[str, Property]:
    quotes: Sequence[Quote] = picture.quotes.get(identity, ())
    return {"quotes": [quote.model_dump() for quote in quotes]} if quotes else {}
