"""JSON in networkx's node-link form: nodes, edges, and every field as it is; networkx.node_link_graph reads it back."""

from __future__ import annotations

import json

import networkx as nx

from visualizations.export.network import network
from visualizations.picture import Picture


def write_node_link(picture: Picture) -> bytes:
    """UTF-8 JSON with the keys nodes and edges."""
    data = nx.node_link_data(network(picture), edges="edges")
    return json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace")
