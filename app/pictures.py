"""From the store to a picture: an organization, a part of it, or an answer, with the quotes that its boxes and lines show.

The command line and the web both export through this; layouts and formats stand in `visualizations`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from pydantic import JsonValue

from app.database import Store
from app.errors import UnknownName, UsageError
from app.findings.answering import answered
from app.questions import answer, run_query
from app.questions.names import candidates, resolve
from app.questions.quotes import quotes
from app.questions.shapes import references
from app.questions.structure import structure
from graph_model.graph import Graph, GraphEdge, GraphNode, Property
from visualizations.export import EXPORTS, Export
from visualizations.layout import fold, hierarchy
from visualizations.picture import Picture


def export_format(name: str) -> Export:
    """The export of that name; UnknownName, with the names that there are, where there is none."""
    for export in EXPORTS:
        if export.format == name:
            return export
    raise UnknownName(f"There is no export format {name}", hint="the formats: " + ", ".join(each.format for each in EXPORTS))


def organization_picture(
    store: Store, organization: str, *, root: str | None = None, depth: int | None = None, language: str = "en"
) -> Picture:
    """The organization, or what stands below `root`, each an id or a name, to `depth` levels (all of them unless given)."""
    organization = resolve(store, "Organization", organization)
    graph = structure(store, organization)
    title = next((node.label for node in graph.nodes if node.kind == "Organization"), organization)
    if root is not None or depth is not None:
        top = None if root is None else within(store, graph, organization, root)
        part = fold(hierarchy(graph.nodes, graph.edges), root=top, depth=_all(graph, depth), limit=len(graph.nodes))
        graph = _only(graph, set(part.levels))
    return graph_picture(store, graph, title, language)


def answer_picture(store: Store, question: str, organization: str | None = None, language: str = "en") -> Picture:
    """What an answer in words speaks of; UsageError where it speaks of nothing that could be drawn."""
    told = answered(store, question, organization)
    reason = told.unanswered.reason if told.unanswered else "the answer names no position and no unit"
    return _of_answer(store, told.graph, question, language, reason)


def query_picture(store: Store, name: str, given: Mapping[str, str], language: str = "en") -> Picture:
    """What a catalogued query finds; UsageError where it finds nothing that could be drawn."""
    return _of_answer(store, run_query(store, name, given).graph, name, language, "it finds no position and no unit")


def _of_answer(store: Store, drawn: answer.Picture, title: str, language: str, reason: str) -> Picture:
    if not drawn.nodes:
        raise UsageError(f"There is nothing to draw of {title}", hint=reason)
    return graph_picture(store, answer_graph(drawn), title, language)


def graph_picture(store: Store, graph: Graph, title: str, language: str = "en") -> Picture:
    """Any graph, for example an answer's, with the quotes behind its evidence."""
    parts = [*graph.nodes, *graph.edges]
    said = {part.id: references(part) for part in parts}
    found = quotes(store, {reference for each in said.values() for reference in each})
    proofs = {identity: [found[each] for each in refs if each in found] for identity, refs in said.items()}
    return Picture(title, graph, proofs, language)


def answer_graph(drawn: answer.Picture) -> Graph:
    """The graph of an answer, from the shape in which clients get it."""
    nodes = [GraphNode(str(each["id"]), str(each["kind"]), str(each["label"]), _fields(each)) for each in drawn.nodes]
    edges = [
        GraphEdge(str(each["id"]), str(each["source"]), str(each["target"]), str(each["kind"]), _fields(each))
        for each in drawn.edges
    ]
    return Graph(tuple(nodes), tuple(edges))


def _fields(shaped: Mapping[str, JsonValue]) -> dict[str, Property]:
    """The graph's own fields; a reporting line's `line` is its `kind` there."""
    fields = {key: cast("Property", value) for key, value in shaped.items() if key not in ("id", "kind", "label", "line")}
    return fields | ({"kind": cast("Property", shaped["line"])} if "line" in shaped else {})


def within(store: Store, graph: Graph, organization: str, name: str) -> str:
    """The id of the node of this structure that the user means: a position, or a department of that name."""
    if any(node.id == name for node in graph.nodes):
        return name
    kind = "Position" if candidates(store, "Position", name, organization) else "Department"
    return resolve(store, kind, name, organization)


def _all(graph: Graph, depth: int | None) -> int:
    return len(graph.nodes) if depth is None else depth


def _only(graph: Graph, kept: set[str]) -> Graph:
    return Graph(
        tuple(node for node in graph.nodes if node.id in kept),
        tuple(edge for edge in graph.edges if edge.source in kept and edge.target in kept),
    )
