"""What a picture is made of beside the graph itself: the boxes that a layout gives, and what an export is handed.

It holds no drawing and knows no database.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from graph_model import Quote
from graph_model.graph import Graph


class Box(NamedTuple):
    """A node's place: its centre and size in pixels, y growing downwards."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that an export needs. `quotes` are the proofs of a node or an edge, by its id; `language` is zh or en."""

    title: str
    graph: Graph
    quotes: Mapping[str, Sequence[Quote]] = field(default_factory=dict[str, "Sequence[Quote]"])
    language: str = "en"
