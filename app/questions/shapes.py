"""How nodes, relationships and values look to a client, in one place: the command line and the web both print these.

Node = {id, kind, label, fields…}; Edge = {id, source, target, kind, line?, fields…}. Fields that only the store needs are
left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from pydantic import JsonValue

from app.database import GraphPath, Value
from graph_model.graph import Graph, GraphEdge, GraphNode, Property

_OF_THE_STORE = frozenset({"search"})


def node_json(node: GraphNode) -> dict[str, JsonValue]:
    """A node as the contracts of the HTTP interface have it."""
    return {**_fields(node.properties), "id": node.id, "kind": node.kind, "label": node.label}


def edge_json(edge: GraphEdge) -> dict[str, JsonValue]:
    """A relationship as the contracts of the HTTP interface have it; `kind` is its type in the graph.

    A reporting line's own kind (solid, dotted) is therefore called `line`.
    """
    fields = _fields(edge.properties)
    if "kind" in fields:
        fields["line"] = fields["kind"]
    return {**fields, "id": edge.id, "source": edge.source, "target": edge.target, "kind": edge.kind}


def graph_json(graph: Graph) -> dict[str, list[dict[str, JsonValue]]]:
    """Nodes and edges of a picture."""
    return {"nodes": [node_json(n) for n in graph.nodes], "edges": [edge_json(e) for e in graph.edges]}


def value_json(value: Value) -> JsonValue:
    """A cell of a row."""
    match value:
        case GraphNode():
            return node_json(value)
        case GraphEdge():
            return edge_json(value)
        case GraphPath(nodes, edges):
            return {"nodes": [node_json(n) for n in nodes], "edges": [edge_json(e) for e in edges]}
        case list():
            return [value_json(item) for item in value]
        case dict():
            return {key: value_json(item) for key, item in value.items()}
        case _:
            return value


def references(part: GraphNode | GraphEdge) -> list[str]:
    """The evidence of a node or relationship, as "document-id#start-end"."""
    evidence = part.properties.get("evidence")
    return [str(item) for item in evidence] if isinstance(evidence, list) else []


def _fields(properties: Mapping[str, Property]) -> dict[str, JsonValue]:
    return {key: cast("JsonValue", value) for key, value in properties.items() if key not in _OF_THE_STORE}
