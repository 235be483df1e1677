"""Texts that describe no organization: essays, papers and what else stands between job sheets.

It judges a whole chapter or document by its own marks (references, an abstract) or by how its sentences run.
"""

from __future__ import annotations

from app.language.script import is_latin
from app.reading.drafts import Holder, Item, Sheet
from app.reading.names import begins_duty
from app.reading.rules import words
from app.reading.segments import Page

_LONG, _LONG_LATIN = 120, 400  # characters of an item; English takes three times as many
_ENOUGH_MARKS = 2
_SAMPLE = 2000


def is_essay(page: Page, sheets: list[Sheet]) -> bool:
    """Whether the sheets of one chapter are an essay, whatever their heading promised."""
    start, end = sheets[0].start, sheets[-1].end
    if sum(page.form.find(mark, start, end) >= 0 for mark in words("headings.tsv", "essay")) >= _ENOUGH_MARKS:
        return True
    told = [(holder, item) for sheet in sheets for holder in sheet.holders for item in holder.items.get("duties", ())]
    items = [item for _, item in told]
    if len(items) < 3 or any(sheet.labels for sheet in sheets):
        return False
    limit = _LONG_LATIN if is_latin(page.form[start : start + _SAMPLE]) else _LONG
    long = sum(1 for item in items if item.end - item.start > limit)
    duties = sum(1 for holder, item in told if begins_duty(page.form, item.start) or _begins_with(page, holder, item))
    return long >= 0.5 * len(items) and duties < 0.3 * len(items)


def _begins_with(page: Page, holder: Holder, item: Item) -> bool:
    """Whether an English paragraph begins with its holder's name: "The Treasurer keeps …", "A treasurer keeps …"."""
    if holder.name is None:
        return False
    name = page.form[slice(*holder.name)]
    return page.form.startswith((f"the {name} ", f"a {name} ", f"an {name} ", f"a {name},", f"an {name},"), item.start)
