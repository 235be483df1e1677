"""An organization's departments, positions and the lines between them, as one graph: what is drawn and exported."""

from __future__ import annotations

from app.database import Store
from app.questions.kept import kept
from graph_model.graph import Graph


def structure(store: Store, organization: str) -> Graph:
    """The structure of the organization of that id; empty where there is none."""

    def read() -> Graph:
        return store.read("organization_structure", {"organization": organization}).graph()

    return kept(store, ("structure", organization), read)
