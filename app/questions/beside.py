"""What a question sets aside, besides which it asks: 除了店长还有谁, who else reports to the head besides the clerk.

It takes the phrase out of the question and tells whom it names; what then is asked, the question without it says.
"""

from __future__ import annotations

import re

from app.database import Store
from app.questions.marking import mark_near
from app.questions.names import Candidate
from app.questions.patterns import MARK, MOST_MARKS
from app.questions.signs import places_of

_ELSE = re.compile(r"还(?=有|管|带|领导|要|能|会|可以|负责|跟|和|与|向|在)| ?\belse\b")


def without_beside(store: Store, folded: str, organization: str | None) -> tuple[str, tuple[Candidate, ...]] | None:
    """The folded question without what it sets aside, and the nodes that this names; None where it sets nothing aside."""
    if not any(True for _ in places_of("setting_aside", folded)):
        return None
    marked = mark_near(store, folded, organization)
    place = next(places_of("beside", marked.words), None)
    if place is None:
        return None
    start, end = place
    aside = [ord(mark) - MARK for mark in marked.text[start:end] if MARK <= ord(mark) <= MARK + MOST_MARKS]
    rest = f"{marked.text[:start].rstrip()} {marked.text[end:].lstrip()}".strip(" ,")
    rest = _ELSE.sub("", rest)
    for place, written in enumerate(marked.written):
        rest = rest.replace(chr(MARK + place), written)
    meanings = [marked.meant[place] for place in aside]
    named = {one.id: one for meant in meanings for one in meant.get("Position") or [o for found in meant.values() for o in found]}
    return (rest, tuple(named.values())) if rest else None
