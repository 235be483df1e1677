"""Chinese paragraphs whose lines a fixed width has cut: each line that ends at the width goes on with the next one.

It gives edits that take such line ends out. English lines, app.reading.segment joins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from app.language.cleaning import Edit
from app.reading.rules import compact, labels

_LINE = re.compile(r"(?m)^[^\S\n]*(?P<said>\S(?:[^\n]*\S)?)")
_NARROWEST, _WIDEST = 22, 60
_FEWEST, _MOST, _RAGGED = 4, 0.8, 3
"""Four lines at least end near the width, and most of those that end in no stop; none is longer."""
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff]")
_OPENS = frozenset("(（“”《》〈「『\"',，、。;")
"""What else a line that goes on may begin with: quotes, brackets, a stop that did not fit on the line before."""
_LONGEST_LABEL = 20
_STOPS = frozenset("。;:!?)】")
_CHINESE_END = re.compile(r"[\u3400-\u9fff,、\d“”《》()]")
_BEGINS_ANEW = re.compile(
    r"[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z])[)）.、]|第[一二三四五六七八九十\d]{1,3}[条章节]|[•·●◆■*|【-]"
)


def cut_lines(form: str) -> Iterator[Edit]:
    """The edits for a text in its matching form."""
    if any(_is_chinese(line) for line in form.split("\n") if len(line) > _WIDEST):
        return
    lines = [found.span("said") for found in _LINE.finditer(form)] if "\n" in form else []
    chinese = [(start, end) for start, end in lines if _IDEOGRAPH.match(form, start) or _IDEOGRAPH.match(form, end - 1)]
    if len(chinese) < _FEWEST or (width := max(end - start for start, end in chinese)) < _NARROWEST:
        return
    open_ends = [end - start for start, end in chinese if form[end - 1] not in _STOPS and end - start > width // 2]
    whole = sum(1 for length in open_ends if length >= width - _RAGGED)
    if whole < _FEWEST or whole < _MOST * len(open_ends):
        return
    for (start, end), (after, _) in pairwise(lines):
        near = end - start >= width - _RAGGED and form.count("\n", end, after) == 1 and not form[start:end].isascii()
        if near and _CHINESE_END.match(form, end - 1) and not _begins_anew(form, after):
            yield Edit(end, after, "", "cut line")


def _is_chinese(line: str) -> bool:
    """Whether a line begins or ends in Chinese and is too long for a width that cuts: most texts have such a paragraph."""
    said = line.strip()
    return len(said) > _WIDEST and (_IDEOGRAPH.match(said) or _IDEOGRAPH.match(said, len(said) - 1)) is not None


def _begins_anew(form: str, start: int) -> bool:
    """Whether a line goes on with nothing: it has a mark of its own, or is a label (岗位职责:)."""
    if not form[start].isalnum() and form[start] not in _OPENS:
        return True
    if _BEGINS_ANEW.match(form, start):
        return True
    stop = form.find(":", start, start + _LONGEST_LABEL)
    return stop > 0 and compact(form[start:stop]) in labels()
