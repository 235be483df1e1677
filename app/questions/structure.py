"""An organization's departments, positions and the lines between them, as one graph: what is drawn and exported."""

from __future__ import annotations

from typing import cast

from app.collecting import collecting_paused
from app.database import Store
from app.questions.kept import kept
from graph_model.graph import Graph, GraphEdge, GraphNode, Property

_KINDS = ("Organization", "Department", "Position")


def structure(store: Store, organization: str) -> Graph:
    """The structure of the organization of that id; empty where there is none."""

    def read() -> Graph:
        rows = store.read("organization_structure", {"organization": organization}).rows
        nodes: list[GraphNode] = []
        edges: list[GraphEdge] = []
        with collecting_paused():
            for row in rows:
                kind, parts = str(row["kind"]), cast("list[dict[str, Property]]", row["parts"])
                if kind in _KINDS:
                    nodes += [GraphNode.of(kind, part) for part in parts]
                else:
                    edges += [GraphEdge.of(kind, part) for part in parts]
            known = {node.id for node in nodes}
            return Graph(
                tuple(sorted(nodes, key=lambda node: (_KINDS.index(node.kind), node.id))),
                tuple(
                    sorted(
                        (edge for edge in edges if edge.source in known and edge.target in known),
                        key=lambda edge: (edge.kind, edge.id),
                    )
                ),
            )

    return kept(store, ("structure", organization), read)
