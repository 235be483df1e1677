"""Labels that a form says in Chinese and in English, side by side: 职位名称 Job Title, Reports To 直接上级, 编制（Headcount）.

It finds the label and what kind it is of; the value behind it is app.reading.segments' to find.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from app.reading.numbering import Number
from app.reading.rows_of_fields import RUNNING_STATEMENTS
from app.reading.rules import compact, labels
from app.reading.segment import Segment

_CHINESE = r"(?P<zh>[\u3400-\u9fff]{2,12})"
_ENGLISH = r"(?P<en>[a-z][a-z .&'-]{1,40}?)"
_LABELS = (
    re.compile(rf"{_CHINESE} ?[ /|(] ?{_ENGLISH} ?\)? ?(?P<end>:|$)"),
    re.compile(rf"{_ENGLISH} ?[ /|(] ?{_CHINESE} ?\)? ?(?P<end>:|$)"),
)
_MEET = re.compile(r"[\u3400-\u9fff] ?[ /|(] ?[a-z]{2}|[a-z.] ?[ /|(] ?[\u3400-\u9fff]{2}")
_BETWEEN = re.compile(
    r"[ /|(](?:(?:(?<=[\u3400-\u9fff].)|(?<=[\u3400-\u9fff] .))(?= ?[a-z])"
    r"|(?:(?<=[a-z.&'-].)|(?<=[a-z .&'-] .))(?= ?[\u3400-\u9fff]))"
)
"""What stands between the two: it begins with its sign, because that is found quickly."""
_LONGEST = 60


def meetings(form: str) -> list[int]:
    """Where the two languages meet in the text: only around these a label may be said in both."""
    return [match.start() for match in _BETWEEN.finditer(form)] if _MEET.search(form) else []


def field_at(form: str, outer: int, start: int, end: int, number: Number | None, *, among: list[int]) -> Segment | None:
    """The field that form[start:end] is, its value behind the label. Without a colon both are known, or one begins a list.

    `among`: the meetings of the text.
    """
    if bisect_left(among, start) == bisect_left(among, end):
        return None
    if end - start > _LONGEST and form.find(":", start, start + _LONGEST) < 0:
        return None
    for pattern in _LABELS:
        match = pattern.match(form, start, end)
        if match is None:
            continue
        keys = compact(match["zh"]), compact(match["en"])
        known = [key for key in keys if key in labels()]
        statements = known and labels()[known[0]] in RUNNING_STATEMENTS
        if len(known) == len(keys) or statements or (known and match["end"]):
            value = match.end() + (form.startswith(" ", match.end()) and match.end() < end)
            return Segment(outer, value, end, number, labels()[known[0]], known[0], start, colon=bool(match["end"]))
    return None
