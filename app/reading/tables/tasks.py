"""Tables of posts that have a row a task: the rows of one post, said again or left empty, made one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.reading.tables.entries import Entry

_OF_TASKS = frozenset(("duties", "number", "other", "unknown"))


def join_tasks(entries: Iterable[Entry]) -> list[Entry]:
    """The entries, those that go on with the post of the one above them put into it."""
    found: list[Entry] = []
    for entry in entries:
        above = found[-1] if found else None
        if above is not None and "duties" in entry.cells and _goes_on(above, entry):
            above.cells.setdefault("duties", []).extend(entry.cells["duties"])
            above.row = above.row._replace(end=max(above.row.end, entry.row.end))
        else:
            found.append(entry)
    return found


def _goes_on(above: Entry, entry: Entry) -> bool:
    """Whether a row names nobody, or the same post as the one above it, with another task."""
    if _OF_TASKS.issuperset(entry.cells):
        return True
    one, other = _said(above), _said(entry)
    tasks = {cell.text for cell in above.cells.get("duties", ())}
    return one == other and "title" in other and tasks.isdisjoint(cell.text for cell in entry.cells["duties"])


def _said(entry: Entry) -> dict[str, list[str]]:
    """What a row says besides its task."""
    said = {kind: texts for kind, texts in entry.cells_said().items() if kind not in _OF_TASKS}
    return said | {"path": [cell.text for cell in entry.path]}
