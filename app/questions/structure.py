"""An organization's departments, positions and the lines between them, as one graph: what is drawn and exported."""

from __future__ import annotations

from app.database import Store
from app.questions.kept import kept
from graph_model.graph import Graph

_KINDS = ("Organization", "Department", "Position")


def structure(store: Store, organization: str) -> Graph:
    """The structure of the organization of that id; empty where there is none."""

    def read() -> Graph:
        found = store.read("organization_structure", {"organization": organization}).graph()
        return Graph(
            tuple(sorted(found.nodes, key=lambda node: (_KINDS.index(node.kind), node.id))),
            tuple(sorted(found.edges, key=lambda edge: (edge.kind, edge.id))),
        )

    return kept(store, ("structure", organization), read)
