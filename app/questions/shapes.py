"""How nodes, relationships and values look to a client, in one place: the command line and the web both print these.

Node = {id, kind, label, fields…}; Edge = {id, source, target, kind, line?, fields…}. Fields that only the store needs are
left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias, TypedDict, cast

from pydantic import JsonValue

from app.database import GraphPath, Value
from graph_model.graph import Graph, GraphEdge, GraphNode, Property

Fields: TypeAlias = dict[str, JsonValue]


class Drawn(TypedDict):
    """Nodes and edges of a picture."""

    nodes: list[Fields]
    edges: list[Fields]


_OF_THE_STORE = ("search",)


def node_json(node: GraphNode) -> Fields:
    """A node as the contracts of the HTTP interface have it."""
    fields = _fields(node.properties)
    fields["id"], fields["kind"], fields["label"] = node.id, node.kind, node.label
    return fields


def edge_json(edge: GraphEdge) -> Fields:
    """A relationship as the contracts of the HTTP interface have it; `kind` is its type in the graph.

    A reporting line's own kind (solid, dotted) is therefore called `line`.
    """
    fields = _fields(edge.properties)
    if "kind" in fields:
        fields["line"] = fields["kind"]
    fields["id"], fields["source"], fields["target"], fields["kind"] = edge.id, edge.source, edge.target, edge.kind
    return fields


def graph_json(graph: Graph) -> Drawn:
    """Nodes and edges of a picture."""
    return {"nodes": [node_json(n) for n in graph.nodes], "edges": [edge_json(e) for e in graph.edges]}


class Shapes:
    """The shapes of one answer, whose rows and picture show the same nodes and edges: each is made once."""

    def __init__(self) -> None:
        self._nodes: dict[str, Fields] = {}
        self._edges: dict[str, Fields] = {}

    def picture(self) -> Drawn:
        """Every node and edge of the values so far, as Result.graph has them."""
        nodes = self._nodes
        edges = [edge for edge in self._edges.values() if edge["source"] in nodes and edge["target"] in nodes]
        return {"nodes": list(nodes.values()), "edges": edges}

    def value(self, value: Value) -> JsonValue:
        """A cell of a row."""
        match value:
            case GraphNode():
                return self._node(value)
            case GraphEdge():
                return self._edge(value)
            case GraphPath(nodes, edges):
                return {"nodes": [self._node(n) for n in nodes], "edges": [self._edge(e) for e in edges]}
            case list():
                return [self.value(item) for item in value]
            case dict():
                return {key: self.value(item) for key, item in value.items()}
            case _:
                return value

    def _node(self, node: GraphNode) -> Fields:
        made = self._nodes.get(node.id)
        if made is None:
            made = self._nodes[node.id] = node_json(node)
        return made

    def _edge(self, edge: GraphEdge) -> Fields:
        made = self._edges.get(edge.id)
        if made is None:
            made = self._edges[edge.id] = edge_json(edge)
        return made


def references(part: GraphNode | GraphEdge) -> list[str]:
    """The evidence of a node or relationship, as "document-id#start-end"."""
    evidence = part.properties.get("evidence")
    return [str(item) for item in evidence] if isinstance(evidence, list) else []


def _fields(properties: Mapping[str, Property]) -> Fields:
    fields = cast("Fields", dict(properties))
    for name in _OF_THE_STORE:
        fields.pop(name, None)
    return fields
