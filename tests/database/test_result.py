from app.database import GraphPath, Result
from graph_model.graph import Graph, GraphEdge, GraphNode

_A = GraphNode.of("Position", {"id": "a", "title": "Head of Care"})
_B = GraphNode.of("Position", {"id": "b", "title": "Care Agent"})
_LINE = GraphEdge.of("REPORTS_TO", {"id": "r", "source": "b", "target": "a", "kind": "solid"})


def test_a_node_is_named_by_the_field_that_its_type_names() -> None:
    assert (_A.id, _A.kind, _A.label) == ("a", "Position", "Head of Care")
    assert GraphNode.of("Position", {"id": "c"}).label == "c"
    assert GraphNode.of("Elsewhere", {"id": "d", "title": "x"}).label == "d"


def test_an_edge_keeps_our_ids_of_its_ends() -> None:
    assert (_LINE.id, _LINE.source, _LINE.target, _LINE.kind) == ("r", "b", "a", "REPORTS_TO")


def test_the_graph_has_each_part_once_in_order_wherever_it_stands_in_the_rows() -> None:
    rows = Result(
        ["line", "both", "path", "number"],
        [
            {"line": _LINE, "both": [_B, {"inner": _A}], "path": None, "number": 1},
            {"line": _LINE, "both": [], "path": GraphPath((_B, _A), (_LINE,)), "number": 2},
        ],
    )
    assert rows.graph() == Graph((_B, _A), (_LINE,))


def test_an_edge_without_both_ends_is_not_drawn() -> None:
    assert Result(["line", "node"], [{"line": _LINE, "node": _A}]).graph() == Graph((_A,), ())
