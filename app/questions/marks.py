"""What a document's text says, place by place: each span that something in the graph rests on, with what rests on it.

It goes from a sentence to its nodes, where app.questions.quotes goes from a node to its sentences. It reads the graph only:
words between the spans say nothing that was understood.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from pydantic import BaseModel

from app.database import Store
from app.questions.kept import kept
from app.questions.shapes import references
from app.questions.structure import structure
from graph_model import Reference
from graph_model.graph import GraphEdge, GraphNode


class Said(BaseModel):
    """A node that a span names or states. `holder` is whose it is, for a duty and its like."""

    id: str
    kind: str
    label: str
    organization: str
    holder: Said | None = None


class Joined(BaseModel):
    """A relationship that a span states, with its ends; `line` and `status` are those of a reporting line."""

    kind: str
    source: Said
    target: Said
    line: str | None = None
    status: str | None = None


class Mark(BaseModel):
    """The span text[start:end], in code points, and all that rests on exactly it; `kind` is that of its first node, else edge."""

    start: int
    end: int
    kind: str
    nodes: list[Said]
    edges: list[Joined]


class Marks(BaseModel):
    """The marks that reach into the part of a document, in order, outer ones first; `kinds` count those of the whole document."""

    document: str
    start: int
    end: int | None
    kinds: dict[str, int]
    marks: list[Mark]


class _Known(NamedTuple):
    """Everything that stands in one organization's part of a document."""

    nodes: Mapping[str, GraphNode]
    edges: Sequence[GraphEdge]


def marks(store: Store, document: str, organizations: Iterable[str], start: int = 0, end: int | None = None) -> Marks:
    """The marks of the document of that id, which describes those organizations, from code point `start` up to `end`."""
    every, kinds = kept(store, (__name__, document), lambda: _marks(store, document, organizations))
    shown = [mark for mark in every if mark.end > start and (end is None or mark.start < end)]
    return Marks(document=document, start=start, end=end, kinds=kinds, marks=shown)


def _marks(store: Store, document: str, organizations: Iterable[str]) -> tuple[list[Mark], dict[str, int]]:
    found: dict[tuple[int, int], Mark] = {}
    for organization in organizations:
        nodes, edges = _known(store, document, organization)
        for node in nodes.values():
            for span in _spans(node, document):
                _at(found, span, node.kind).nodes.append(_said(node, nodes))
        for edge in edges:
            for span in _spans(edge, document):
                _at(found, span, edge.kind).edges.append(_joined(edge, nodes))
    every = sorted(found.values(), key=lambda mark: (mark.start, -mark.end))
    return every, dict(Counter(mark.kind for mark in every))


def _known(store: Store, document: str, organization: str) -> _Known:
    whole = structure(store, organization)
    rows = store.read("document_statements", {"organization": organization, "prefix": f"{document}#"}).rows
    stated = [part for row in rows for part in row.values()]
    # What is stated comes first: a duty that names a position is a duty before it is a name.
    nodes = {node.id: node for node in (*(part for part in stated if isinstance(part, GraphNode)), *whole.nodes)}
    edges = (*whole.edges, *(part for part in stated if isinstance(part, GraphEdge)))
    return _Known(nodes, [edge for edge in edges if edge.source in nodes and edge.target in nodes])


def _spans(part: GraphNode | GraphEdge, document: str) -> list[tuple[int, int]]:
    """Where the document says so; each place once."""
    places = (Reference.parse(text) for text in references(part) if text.startswith(f"{document}#"))
    return sorted({(place.start, place.end) for place in places})


def _at(found: dict[tuple[int, int], Mark], span: tuple[int, int], kind: str) -> Mark:
    if span not in found:
        found[span] = Mark(start=span[0], end=span[1], kind=kind, nodes=[], edges=[])
    return found[span]


def _said(node: GraphNode, nodes: Mapping[str, GraphNode]) -> Said:
    holder = nodes.get(str(node.properties.get("holder", "")))
    return Said(
        id=node.id,
        kind=node.kind,
        label=node.label,
        organization=node.id if node.kind == "Organization" else str(node.properties.get("organization", "")),
        holder=_said(holder, nodes) if holder else None,
    )


def _joined(edge: GraphEdge, nodes: Mapping[str, GraphNode]) -> Joined:
    line, status = edge.properties.get("kind"), edge.properties.get("status")
    return Joined(
        kind=edge.kind,
        source=_said(nodes[edge.source], nodes),
        target=_said(nodes[edge.target], nodes),
        line=str(line) if line else None,
        status=str(status) if status else None,
    )
