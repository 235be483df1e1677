"""A piece of the graph as it is handed around: nodes and relationships with our ids, ready to draw or to print.

It knows no database and no layout: app.database makes these from what the driver returns, visualizations draws them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from graph_model.nodes import NODE_BY_LABEL

Property: TypeAlias = "bool | int | float | str | list[Property] | dict[str, Property] | None"
"""What a field can hold; instants are ISO 8601 strings."""


@dataclass(frozen=True, slots=True)
class GraphNode:
    """A node: `kind` is its label in the graph (Position), `label` what a picture writes on it."""

    id: str
    kind: str
    label: str
    properties: Mapping[str, Property] = field(default_factory=dict[str, "Property"])

    @classmethod
    def of(cls, kind: str, properties: Mapping[str, Property]) -> GraphNode:
        """Takes id and label from the fields that the type names for them."""
        identity = str(properties.get("id", ""))
        node_type = NODE_BY_LABEL.get(kind)
        label = properties.get(node_type.label_field) if node_type else None
        return cls(identity, kind, str(label) if label is not None else identity, properties)


@dataclass(frozen=True, slots=True)
class GraphEdge:
    """A relationship: `kind` is its type in the graph (REPORTS_TO), `source` and `target` are the ids of its ends."""

    id: str
    source: str
    target: str
    kind: str
    properties: Mapping[str, Property] = field(default_factory=dict[str, "Property"])

    @classmethod
    def of(cls, kind: str, properties: Mapping[str, Property]) -> GraphEdge:
        """Takes id and ends from the fields that every relationship keeps."""
        return cls(
            str(properties.get("id", "")), str(properties.get("source", "")), str(properties.get("target", "")), kind, properties
        )


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes and edges, each once, in order of appearance; an edge stands here only with both its ends."""

    nodes: tuple[GraphNode, ...] = ()
    edges: tuple[GraphEdge, ...] = ()
