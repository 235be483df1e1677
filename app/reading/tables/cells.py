"""What single cells of a table say: a value, a number, posts. What a row of them states is app.reading.tables.roster's to say."""

from __future__ import annotations

import re
from functools import lru_cache

from app.language.script import aligned
from app.reading.model import Span
from app.reading.names import is_empty, is_title
from app.reading.tables.grid import Cell, on_one_line

_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def span(cell: Cell) -> Span:
    """Its place as a reading gives places."""
    return Span(start=cell.start, end=cell.end)


def said(cell: Cell | None) -> str | None:
    """A value on one line; None where it says nothing."""
    return _said(cell.text) if cell else None


@lru_cache(65_536)
def _said(text: str) -> str | None:
    return None if is_empty(aligned(text)) else on_one_line(text)


def titles_in(cell: Cell) -> list[str]:
    """The posts that a cell lists."""
    return [name for name in re.split(r" *[;；、,，\n] *", cell.text) if is_title(aligned(name), name)]


def number_in(text: str) -> int | float | None:
    """The first number of a value; None where it has none."""
    found = _NUMBER.search(text.replace(",", ""))
    if found is None:
        return None
    return int(float(found[0])) if float(found[0]).is_integer() else float(found[0])
