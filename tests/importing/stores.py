"""What a store holds, for tests: the whole graph but its Changes, as importing compares it, and the Changes."""

from __future__ import annotations

from app.database import Store
from app.database.queries import parse
from app.importing.state import State
from app.importing.storing import changes, stored_items
from graph_model.nodes import Change

_NODES = parse(
    "// name: whole\n// purpose: All nodes.\nMATCH (n) WHERE NOT (n:Change OR n:ChangePart) RETURN n",
    "maintain",
    "whole",
)
_RELATIONSHIPS = parse(
    "// name: whole\n// purpose: All relationships.\nMATCH ()-[r]->() RETURN r",
    "maintain",
    "whole",
)


def graph(store: Store) -> State:
    """Everything but the Changes, by id."""
    return {item.id: item for query in (_NODES, _RELATIONSHIPS) for item in stored_items(store.read(query))}


def history(store: Store) -> list[Change]:
    """The Changes in order."""
    found: list[Change] = []
    while more := changes(store.read, "change_numbered", {"number": len(found) + 1}):
        found += more
    return found


def titles(store: Store, kind: str = "Position") -> list[str]:
    """The names of all nodes of a kind, sorted."""
    items = [item for item in graph(store).values() if item.kind == kind]
    return sorted(item.text("title") or item.text("name") or item.text("text") for item in items)
