"""Who is in a committee or an emergency team: 总指挥:矿长某某, 副组长:…, 成员:… over what the team does.

Such lines are no posts with duties and no items of a list; they count in a text where one of them lists members.
"""

from __future__ import annotations

import re

from app.reading.names import begins_duty
from app.reading.rules import words
from app.reading.segments import Page, Segment

_ROLE = re.compile(r"(?P<role>[\u3400-\u9fff]{2,6}) ?:(?= ?[^ ])")
_MEMBERS = ("成员", "组员", "人员", "成员单位")


def mark_rosters(page: Page) -> None:
    """Makes the lines of rosters fields of forms, which say no duty."""
    if not any(f"{word}:" in page.form for word in _MEMBERS):
        return
    rosters = [(segment, role) for segment in page.segments if (role := _role(page, segment))]
    if any(role["role"].endswith(_MEMBERS) for _, role in rosters):
        for segment, role in rosters:
            segment.label, segment.key, segment.colon = "field", role["role"], True
            segment.label_start, segment.start = segment.start, role.end()


def _role(page: Page, segment: Segment) -> re.Match[str] | None:
    """The role that a line without a label begins with, where names stand behind it and no deed."""
    match = _ROLE.match(page.form, segment.start, segment.end) if segment.label is None and segment.first else None
    if match is None or match["role"] not in words("headings.tsv", "roster"):
        return None
    rest = page.form[match.end() : segment.end].strip()
    return None if begins_duty(rest) or "。" in rest[:-1] or ";" in rest[:-1] else match
