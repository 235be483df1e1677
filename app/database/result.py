"""What a query gives: columns, rows of plain values, and the graph that stands in them. It knows no driver."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from graph_model.graph import Graph, GraphEdge, GraphNode


@dataclass(frozen=True, slots=True)
class GraphPath:
    """A way through the graph: one node more than edges, in walking order."""

    nodes: tuple[GraphNode, ...]
    edges: tuple[GraphEdge, ...]


Value: TypeAlias = "bool | int | float | str | GraphNode | GraphEdge | GraphPath | list[Value] | dict[str, Value] | None"
"""A cell of a row. Instants are ISO 8601 strings."""

Parameters: TypeAlias = Mapping[str, object]
"""Values for a query's parameters, by name; Query.bind checks them."""


@dataclass(frozen=True, slots=True)
class Result:
    """All rows of one query, in its order."""

    columns: list[str]
    rows: list[dict[str, Value]]

    def graph(self) -> Graph:
        """Every node and edge of the rows, once, in order of appearance; edges whose ends are not among them are left out."""
        nodes: dict[str, GraphNode] = {}
        edges: dict[str, GraphEdge] = {}
        for row in self.rows:
            for part in _parts(list(row.values())):
                if isinstance(part, GraphNode):
                    nodes.setdefault(part.id, part)
                else:
                    edges.setdefault(part.id, part)
        return Graph(tuple(nodes.values()), tuple(e for e in edges.values() if e.source in nodes and e.target in nodes))


def _parts(value: Value) -> Iterator[GraphNode | GraphEdge]:
    match value:
        case GraphNode() | GraphEdge():
            yield value
        case GraphPath(nodes, edges):
            yield from nodes
            yield from edges
        case list():
            for item in value:
                yield from _parts(item)
        case dict():
            for item in value.values():
                yield from _parts(item)
        case _:
            return
