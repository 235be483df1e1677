"""Which organizations was something written about since a state of the store that is known: what is kept beside the store renews
only these. It reads the list of changes, not what they changed.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple, cast

from app.database import Store, Value


class Change(NamedTuple):
    """The last change of a state: its number, 0 where nothing was written yet, and what tells it from the change of that number
    in another store, or in one that was restored and written again."""

    number: int
    sign: str | None


def last_change(store: Store) -> Change:
    """The last change that the store holds."""
    number = cast("int", store.read("change_last_number").rows[0]["number"])
    rows = store.read("changes_since", {"number": number - 1}).rows if number else []
    return Change(number, _sign(rows[0]) if rows else None)


def touched_since(store: Store, known: Change, described: Mapping[str, Collection[str]]) -> set[str] | None:
    """The ids of the organizations that changes after `known` may concern, new ones among them; None where that cannot be known,
    because the store is another one or an older state of it.

    `described` says of each organization of that state which documents (ids) spoke of it.
    """
    rows = store.read("changes_since", {"number": max(known.number - 1, 0)}).rows
    if known.number and (not rows or _sign(rows[0]) != known.sign):
        return None
    since = rows[1:] if known.number else rows
    documents = {str(row["source"]) for row in since if row["kind"] == "import"}
    undone = [str(row["source"]) for row in since if row["kind"] == "undo"]
    if undone:
        sources = {str(row["id"]): str(row["source"]) for row in store.read("changes_since", {"number": 0}).rows}
        for change in undone:
            source = change
            while source in sources:  # what undoes an undo leads to the import at last
                source = sources[source]
            documents.add(source)
    found = {one for one, spoken in described.items() if not documents.isdisjoint(spoken)}
    for row in store.read("documents_described", {"documents": sorted(documents)}).rows:
        if isinstance(organizations := row["organizations"], list):
            found.update(map(str, organizations))
    return found


def _sign(row: Mapping[str, Value]) -> str:
    return f"{row['at']} {row['kind']} {row['source']}"
