"""Levels that lines say in words, as lists of responsibilities do: 一级责任：资料管理 over 二级责任1：收集报表.

It gives edits as app.reading.flattened does: such words become the number of the item, in lines that follow each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from app.language.cleaning import Edit
from app.reading.rules import alternatives

_REASON = "markup"
_MARKS = {"一": "{n}、", "二": "({n})", "三": "①"}
_SIGN = "一级"


@cache
def _level() -> re.Pattern[str]:
    nouns = alternatives("headings.tsv", "level_noun")
    return re.compile(rf"(?m)^[ \t]*(?P<level>[一二三])级(?:{nouns}) ?(?P<n>\d{{1,2}})? ?: ?(?=\S)")


def levels(form: str) -> Iterator[Edit]:
    """The edits for a text in its matching form."""
    if _SIGN not in form:
        return
    counts, last = {"一": 0, "二": 0, "三": 0}, -1
    for found in _level().finditer(form):
        if last < 0 or form.count("\n", last, found.start()) > 1:
            counts = dict.fromkeys(counts, 0)
        level = found["level"]
        counts[level] = int(found["n"]) if found["n"] else counts[level] + 1
        counts.update(dict.fromkeys("二三" if level == "一" else "三" if level == "二" else "", 0))
        last = found.end()
        mark = chr(0x245F + min(counts[level], 20)) if level == "三" else _MARKS[level].format(n=counts[level])
        yield Edit(found.start(), found.end(), mark, _REASON)
