"""GraphML, for Gephi, yEd and networkx: lists and quotes as JSON text, and no character that XML cannot hold."""

from __future__ import annotations

import json
from io import BytesIO

import networkx as nx

from graph_model.graph import Property
from visualizations.export.network import Network, network
from visualizations.export.xml_text import xml_text
from visualizations.picture import Picture


def write_graphml(picture: Picture) -> bytes:
    """UTF-8 GraphML of a directed multigraph."""
    graph: Network = network(picture)
    written: Network = nx.MultiDiGraph(title=_plain(picture.title))
    for identity, fields in graph.nodes(data=True):
        written.add_node(identity, **{name: _plain(value) for name, value in fields.items()})
    for source, target, key, fields in graph.edges(keys=True, data=True):
        written.add_edge(source, target, key, **{name: _plain(value) for name, value in fields.items()})
    file = BytesIO()
    nx.write_graphml_xml(written, file, encoding="utf-8", named_key_ids=False)
    return file.getvalue()


def _plain(value: Property) -> bool | int | float | str:
    if isinstance(value, bool | int | float):
        return value
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return xml_text(text)
