"""How nodes and relationships look to a client."""

from __future__ import annotations

from app.questions.shapes import Shapes, edge_json, node_json, references
from graph_model.graph import GraphEdge, GraphNode


def test_a_node_has_its_fields_but_not_those_of_the_store() -> None:
    node = GraphNode.of("Position", {"id": "position-1", "title": "店长", "search": "店长", "evidence": ["document-1#0-2"]})
    told = node_json(node)
    assert told == {"id": "position-1", "kind": "Position", "label": "店长", "title": "店长", "evidence": ["document-1#0-2"]}
    assert references(node) == ["document-1#0-2"]


def test_a_reporting_line_keeps_its_own_kind_beside_its_type() -> None:
    edge = GraphEdge.of("REPORTS_TO", {"id": "r-1", "source": "a", "target": "b", "kind": "dotted", "status": "agreed"})
    told = edge_json(edge)
    assert (told["kind"], told["line"], told["status"]) == ("REPORTS_TO", "dotted", "agreed")


def test_what_stands_in_lists_and_maps_is_shaped_too() -> None:
    node = GraphNode.of("Duty", {"id": "duty-1", "text": "值班"})
    shaped = Shapes().value({"all": [node, 3, None, "x"]})
    assert shaped == {"all": [{"id": "duty-1", "kind": "Duty", "label": "值班", "text": "值班"}, 3, None, "x"]}
