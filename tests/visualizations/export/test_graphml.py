from __future__ import annotations

import json
from io import BytesIO

import networkx as nx

from tests.visualizations.export.pictures import HOSTILE, POSTS, empty, hostile
from visualizations.export.graphml import write_graphml


def test_networkx_reads_back_every_node_and_every_parallel_line() -> None:
    picture = hostile()
    read = nx.read_graphml(BytesIO(write_graphml(picture)))
    assert isinstance(read, nx.MultiDiGraph)
    assert read.number_of_nodes() == len(picture.graph.nodes)
    assert read.number_of_edges() == len(picture.graph.edges)
    lines = read.get_edge_data(POSTS[1], POSTS[0])
    assert sorted(line["line"] for line in lines.values()) == ["dotted", "solid"]


def test_types_nulls_and_quotes_survive() -> None:
    read = nx.read_graphml(BytesIO(write_graphml(hostile())))
    unit = read.nodes["care & <b>cure</b>"]
    assert unit["headcount"] == 3
    assert unit["described"] is False
    assert "purpose" not in unit
    assert json.loads(read.nodes[POSTS[0]]["quotes"])[0]["quote"] == HOSTILE[0]


def test_what_xml_cannot_hold_becomes_the_replacement_character() -> None:
    read = nx.read_graphml(BytesIO(write_graphml(hostile())))
    labels = {fields["label"] for _, fields in read.nodes(data=True)}
    assert "control \ufffd\ufffd\ufffd\ufffd characters" in labels
    assert "lone \ufffd surrogate" in labels


def test_a_picture_of_nothing_can_be_read() -> None:
    assert nx.read_graphml(BytesIO(write_graphml(empty()))).number_of_nodes() == 0
