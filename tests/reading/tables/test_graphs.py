"""Graphs in JSON, counts in charts: nodes are posts and units, edges their lines and places."""

from __future__ import annotations

from app.reading import read_document
from tests.reading.evidence import without_proof
from tests.reading.looking import names, only, post, texts, unit

_GRAPH = """{"company": "Starling Row Bakery Ltd",
 "nodes": [
  {"id": "n1", "label": "Head Baker", "type": "post", "headcount": 1},
  {"id": "n2", "label": "Oven Hand", "type": "post", "headcount": 4},
  {"id": "n3", "label": "Shop Manager", "type": "post"},
  {"id": "d1", "label": "Bakehouse", "type": "department"},
  {"id": "d2", "label": "Ovens", "type": "department"}],
 "edges": [
  {"from": "n2", "to": "n1", "kind": "reports to"},
  {"from": "n3", "to": "n2", "kind": "manages"},
  {"from": "n2", "to": "d2", "kind": "member of"},
  {"from": "d1", "to": "d2", "kind": "contains"},
  {"from": "n2", "to": "n3", "kind": "is fond of"}],
 "duties": {"n1": ["Write the recipes", "Order flour"], "n9": ["Nobody's"]}}
"""


def test_the_nodes_of_a_graph_are_posts_and_units_and_its_edges_lines_and_places() -> None:
    organization = only(_GRAPH)
    hand = post(organization, "Oven Hand")

    assert organization.name == "Starling Row Bakery Ltd"
    assert [(one.name, one.parent) for one in organization.departments] == [("Bakehouse", None), ("Ovens", "Bakehouse")]
    assert (names(hand.reports_to), hand.department, hand.headcount) == (["Head Baker", "Shop Manager"], "Ovens", 4)
    assert texts(post(organization, "Head Baker").duties) == ["Write the recipes", "Order flour"]
    assert without_proof(read_document(_GRAPH.encode(), "graph.json")) == []


def test_edges_between_nodes_without_identifiers_are_no_graph_of_posts() -> None:
    assert read_document(_GRAPH.replace('"id"', '"colour"').encode(), "graph.json").reading.organizations == []


def test_counts_stand_beside_the_boxes_of_charts_and_the_units_of_trees_and_lists() -> None:
    chart = "```mermaid\ngraph TD\n  O[Owner] --> M[Production Manager]\n  M --> P[Labourer x3]\n```\n"
    tree = "总经理\n├── 编织部（18人）\n│   ├── 编织主管（1人）\n│   └── 编织工（16人）\n└── 销售部\n    └── 销售主管\n"
    listed = (
        "company: Wetland Trust Ltd\nteams:\n  - name: Reserve Team\n    headcount: 7\n    posts:\n"
        "      - title: Warden\n        reports_to: Director\n      - title: Estate Worker\n        reports_to: Warden\n"
    )

    assert post(only(chart), "Labourer").headcount == 3
    assert [(one.name, one.headcount) for one in only(tree).departments] == [("编织部", 18), ("销售部", None)]
    assert unit(only(listed), "Reserve Team").headcount == 7
