"""Lines of terms under the titles of advertisements (Full-time · On site): fields, so that the title over one begins a sheet."""

from __future__ import annotations

import re

from app.reading.names import is_unit
from app.reading.rules import words
from app.reading.segments import Page, Segment

_DIVIDER = re.compile(r" *[·|•/,、] *| +[–—-] +")
_LONGEST, _LONGEST_PIECE, _MOST = 80, 40, 4


def mark_terms(page: Page) -> None:
    """Makes lines of terms fields of forms; one piece may be a place, or the unit of the post."""
    known = words("headings.tsv", "terms")
    if not any(word in page.form for word in known):
        return
    for segment in page.segments:
        if segment.label is None and not segment.number and segment.first and segment.end - segment.start <= _LONGEST:
            _mark(page, segment, known)


def _mark(page: Page, segment: Segment, known: frozenset[str]) -> None:
    places: list[tuple[int, int]] = []
    start = segment.start
    for divider in [*_DIVIDER.finditer(page.form, segment.start, segment.end), None]:
        places.append((start, divider.start() if divider else segment.end))
        start = divider.end() if divider else start
    others = [place for place in places if page.form[slice(*place)].rstrip(" .;") not in known]
    if len(others) > 1 or len(others) == len(places) or len(places) > _MOST or any(b - a > _LONGEST_PIECE for a, b in places):
        return
    segment.label_start = segment.start
    if others and is_unit(page.form[slice(*others[0])], page.text[slice(*others[0])]):
        segment.label, segment.key = "department", "department"
        segment.start, segment.end = others[0]
    else:
        segment.label, segment.key = "field", "terms"
        segment.start = segment.end
