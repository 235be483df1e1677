"""What a text states in SQL, JSON or mermaid, and the slices that say so."""

from __future__ import annotations

from collections.abc import Iterable

from app.reading.dumps.json_objects import json_tables
from app.reading.dumps.mermaid import mermaid_tables
from app.reading.dumps.sql import sql_tables
from app.reading.model import Span
from app.reading.tables import TableReading, read_rows


def read_dumps(text: str, name: str) -> TableReading:
    """What the inserts, objects and charts of a text state; nothing for a text without any that is org data."""
    found = [*sql_tables(text), *mermaid_tables(text), *json_tables(text)]
    if not found:
        return TableReading()
    reading = read_rows((rows for rows, _, _ in found), name)
    places = {(start, end) for _, start, end in found}
    inside = [(start, end) for start, end in sorted(places) if any(start <= one.start < end for one in reading.taken)]
    reading.taken = [Span(start=start, end=end) for start, end in inside]
    return reading


def without(text: str, taken: Iterable[Span]) -> str:
    """The text with blanks for what was taken, so that it is not read twice; places stay."""
    pieces: list[str] = []
    position = 0
    for place in taken:
        pieces += (text[position : place.start], " " * (place.end - place.start))
        position = place.end
    return "".join([*pieces, text[position:]]) if pieces else text
