"""What is drawn: nodes and edges as any caller has them, and the boxes that a layout gives them.

It holds no drawing and knows no database: whatever has these attributes can be laid out and exported.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from graph_model import Quote


class Node(Protocol):
    """`kind` is the node's label in the graph (Position), `label` what a picture writes on it."""

    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def properties(self) -> Mapping[str, object]: ...


class Edge(Protocol):
    """`kind` is the relationship type (REPORTS_TO); source and target are node ids."""

    @property
    def id(self) -> str: ...
    @property
    def source(self) -> str: ...
    @property
    def target(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def properties(self) -> Mapping[str, object]: ...


class Box(NamedTuple):
    """A node's place: its centre and size in pixels, y growing downwards."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Picture:
    """Everything that an export needs. `quotes` are the proofs of a node or an edge, by its id."""

    title: str
    nodes: Sequence[Node]
    edges: Sequence[Edge]
    quotes: Mapping[str, Sequence[Quote]] = field(default_factory=dict[str, Sequence[Quote]])
    language: str = "en"
