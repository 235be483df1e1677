"""Chinese paragraphs whose lines a fixed width has cut: each line that ends at the width goes on with the next one.

It gives edits that take such line ends out. English lines, app.reading.segment joins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from app.language.cleaning import Edit

_LINE = re.compile(r"(?m)^[^\S\n]*(?P<said>\S(?:[^\n]*\S)?)")
_NARROWEST, _WIDEST = 22, 60
_FEWEST, _MOST, _RAGGED = 4, 0.8, 3
"""Four lines at least end near the width, and most of those that end in no stop; none is longer."""
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff]")
_STOPS = frozenset("。;:!?)】")
_CHINESE_END = re.compile(r"[\u3400-\u9fff,、\d“”《》()]")
_BEGINS_ANEW = re.compile(
    r"[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z])[)）.、]|第[一二三四五六七八九十\d]{1,3}[条章节]|[•·●◆■*|【-]"
)


def cut_lines(form: str) -> Iterator[Edit]:
    """The edits for a text in its matching form."""
    lines = [found.span("said") for found in _LINE.finditer(form)] if "\n" in form else []
    chinese = [(start, end) for start, end in lines if _IDEOGRAPH.match(form, start) or _IDEOGRAPH.match(form, end - 1)]
    if len(chinese) < _FEWEST:
        return
    width = max(end - start for start, end in chinese)
    if not _NARROWEST <= width <= _WIDEST:
        return
    open_ends = [end - start for start, end in chinese if form[end - 1] not in _STOPS and end - start > width // 2]
    whole = sum(1 for length in open_ends if length >= width - _RAGGED)
    if whole < _FEWEST or whole < _MOST * len(open_ends):
        return
    for (start, end), (after, _) in pairwise(lines):
        near = end - start >= width - _RAGGED and form.count("\n", end, after) == 1 and not form[start:end].isascii()
        if near and _CHINESE_END.match(form, end - 1) and not _BEGINS_ANEW.match(form, after):
            yield Edit(end, after, "", "cut line")
