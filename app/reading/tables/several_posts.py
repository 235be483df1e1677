"""Tables of people in which one holds several posts: 党委书记、局长 is two of them, each with what the row tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from app.language.script import aligned
from app.reading.people import posts_in
from app.reading.tables.grid import Cell

if TYPE_CHECKING:
    from app.reading.tables.entries import Entry

_REFERRED_TO = frozenset(("manager", "dotted", "staff", "post", "reference"))
"""Columns by which rows name each other: there a row stays one."""


def each_post(kinds: Iterable[str], entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries, one for each post of a person's."""
    whole = not _REFERRED_TO.isdisjoint(kinds)
    for entry in entries:
        title = entry.cell("title")
        exact = not whole and title is not None and "、" in title.text and len(title.text) == title.end - title.start
        posts = posts_in(aligned(title.text), 0, len(title.text)) if exact and title else []
        for post in posts:
            own = Cell(title.text[slice(*post)], title.start + post[0], title.start + post[1]) if title else None
            yield replace(entry, cells={**entry.cells, "title": [own]} if own else entry.cells)
        if not posts:
            yield entry
