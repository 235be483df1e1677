"""English articles about a post, whose sentences begin with its name: "Smelter", "A smelter runs …. She keeps …"."""

from __future__ import annotations

import re

from app.reading.drafts import Holder
from app.reading.segments import Page, Segment

_ARTICLES = ("the ", "an ", "a ")
_SEVERAL = re.compile(r"s?\b(?= |,)")


def tells_of(name: str, text: str) -> bool:
    """Whether a text begins with a name, with or without an article, of one or of several: "Smelters run …"."""
    begin = next((len(one) for one in _ARTICLES if text.startswith(one)), 0)
    text, name = text[begin : begin + len(name) + 8].replace("'", ""), name.replace("'", "")
    return text.startswith(name) and _SEVERAL.match(text, len(name)) is not None


def is_article(page: Page, holder: Holder | None, segment: Segment) -> bool:
    """Whether a bullet is the first thing said of a holder and tells it in sentences, as a paragraph does."""
    if segment.number is None or segment.number.value or holder is None or holder.name is None or holder.has_statements:
        return False
    text = page.of(segment)
    return text.startswith(_ARTICLES) and ". " in text and tells_of(page.form[slice(*holder.name)], text)
