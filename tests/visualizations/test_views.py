from __future__ import annotations

from graph_model.graph import Graph
from tests.visualizations.drawing import belongs, department, organization, part_of, position, reports
from visualizations.views import Plan, tree_view


def _graph() -> Graph:
    nodes = [organization(), department("care"), position("head"), *(position(f"agent {number}") for number in range(3))]
    edges = [part_of("care", "o"), belongs("head", "care"), *(reports(f"agent {number}", "head") for number in range(3))]
    return Graph(tuple(nodes), (*edges, reports("agent 0", "nobody here")))


def test_a_folded_node_says_how_many_hang_on_it() -> None:
    view = tree_view(Plan.of(_graph()), depth=2)
    head = next(each for each in view.nodes if each.node.id == "head")
    assert (head.open, head.children, head.reports, head.department, head.parent) == (False, 3, 3, "care", "care")
    assert view.hidden == 3


def test_an_open_node_shows_its_reports_in_a_column() -> None:
    view = tree_view(Plan.of(_graph()))
    assert {each.node.id for each in view.nodes if each.stacked} == {"agent 0", "agent 1", "agent 2"}
    assert view.hidden == 0


def test_edges_are_drawn_between_drawn_nodes_only() -> None:
    assert {edge.source for edge in tree_view(Plan.of(_graph()), depth=2).edges} == {"care", "head"}
    assert "nobody here" not in {edge.target for edge in tree_view(Plan.of(_graph())).edges}
