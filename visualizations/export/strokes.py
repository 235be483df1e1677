"""How a reporting line is drawn, in every export alike: colour by what its two sides say, dashes by that and by its kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph_model.graph import GraphEdge
from visualizations.export.drawing import Stroke

COLOURS: Mapping[str, str] = {"agreed": "#1f3a68", "one-sided": "#b45309", "conflicting": "#b42318"}
OTHER = "#aab4c0"
"""The colour of lines that are no reporting lines, and of nodes of no known type."""

_DASHES: Mapping[str, Sequence[int]] = {"one-sided": (10, 6), "conflicting": (10, 4, 2, 4)}
_DOTTED = (2, 5)


def colour(line: GraphEdge) -> str:
    """The colour of a reporting line."""
    return COLOURS.get(str(line.properties.get("status")), COLOURS["agreed"])


def dashes(line: GraphEdge) -> Sequence[int]:
    """Lengths of dashes and gaps in pixels; empty for a line without gaps."""
    return dashes_of(str(line.properties.get("status")), dotted=line.properties.get("kind") == "dotted")


def dashes_of(status: str, *, dotted: bool = False) -> Sequence[int]:
    """The same for a legend."""
    return _DOTTED if dotted else _DASHES.get(status, ())


def stroke(line: GraphEdge) -> Stroke:
    """Both, as a drawing takes them."""
    return Stroke(colour(line), dashes=dashes(line))
