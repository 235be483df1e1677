from __future__ import annotations

import json

import networkx as nx

from tests.visualizations.export.pictures import HOSTILE, POSTS, empty, hostile
from visualizations.export.node_link import write_node_link


def test_networkx_reads_back_every_field_as_it_was() -> None:
    picture = hostile()
    read = nx.node_link_graph(json.loads(write_node_link(picture)), edges="edges")  # pyright: ignore[reportUnknownMemberType] - its stubs leave one argument open
    assert set(read.nodes) == {node.id for node in picture.graph.nodes}
    assert read.nodes[POSTS[4]]["label"] == HOSTILE[4]
    assert read.nodes[POSTS[4]]["quotes"][0]["quote"] == HOSTILE[4]
    assert read.number_of_edges() == len(picture.graph.edges)


def test_a_picture_of_nothing_is_an_empty_graph() -> None:
    assert json.loads(write_node_link(empty()))["nodes"] == []
