"""The statements of a cell: a list inside it falls into its items, prose into its sentences, as in every other document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from app.language.involvement import involvement_of
from app.reading.drafts import Item
from app.reading.model import PositionRead, Span, Statement
from app.reading.segments import Page
from app.reading.statements import leaves, shown
from app.reading.tables.grid import Cell
from app.reading.tables.private import masked, private_values

_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
"""The end of a line inside a cell of Markdown."""


def statements_of(cells: Iterable[Cell], *, duty: bool) -> list[Statement]:
    """What the cells state, each statement once. A value that is not its slice of the text is one statement."""
    found: dict[str, Statement] = {}
    for told in (line for cell in cells for line in _lines(cell)):
        cell = told._replace(text=masked(told.text, private_values(told.text)))
        page = Page(cell.text)
        items = [
            Item(s.start, s.end, s.number.text or None if s.number else None, paragraph=s.number is None)
            for s in page.segments
            if s.start < s.end
        ]
        exact = len(cell.text) == cell.end - cell.start
        for leaf in leaves(page, items) if exact else ():
            text = shown(page, leaf.start, leaf.end)
            where = Span(start=cell.start + leaf.start, end=cell.start + leaf.end)
            found.setdefault(text, _statement(text, leaf.number, where, duty=duty))
        if not exact:
            text = " ".join(cell.text.split())
            found.setdefault(text, _statement(text, None, Span(start=cell.start, end=cell.end), duty=duty))
    return list(found.values())


def add_statements(post: PositionRead, cells: Mapping[str, Sequence[Cell]]) -> None:
    """What a row states of a post besides what others have: rows of people may each tell of the one title that they share."""
    facets = {
        "duties": post.duties,
        "authorities": post.authorities,
        "indicators": post.indicators,
        "qualifications": post.qualifications,
    }
    for facet, own in facets.items() if not cells.keys().isdisjoint(facets) else ():
        known = {one.text for one in own}
        own += [one for one in statements_of(cells.get(facet, ()), duty=facet == "duties") if one.text not in known]


def _lines(cell: Cell) -> Iterator[Cell]:
    """The cell, or its lines where it says where they end."""
    start = 0
    for sign in _BREAK.finditer(cell.text) if len(cell.text) == cell.end - cell.start else ():
        yield Cell(cell.text[start : sign.start()], cell.start + start, cell.start + sign.start())
        start = sign.end()
    yield Cell(cell.text[start:], cell.start + start, cell.end) if start else cell


def _statement(text: str, number: str | None, where: Span, *, duty: bool) -> Statement:
    return Statement(text=text, number=number, involvement=involvement_of(text) if duty else None, evidence=where)
