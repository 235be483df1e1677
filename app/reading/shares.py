"""Shares of time beside duties: "35% Reconciles the accounts", "Records (20%)". How much of the work a duty is, is no part of it.

Only what stands under a label of duties is looked at: elsewhere a share may be a target or the weight of a measure.
"""

from __future__ import annotations

import re

from app.reading.segment import Segment

_SHARE = r"\d{1,3}(?:\.\d)?(?: ?[-–] ?\d{1,3})? ?%(?: ?(?:of )?(?:the |your |total |working |work )*(?:time|effort|hours))?"
_BEFORE = re.compile(rf"(?:{_SHARE}|[(\[]{_SHARE}[)\]])(?: ?[-–—:|](?= ))? *")
_BEHIND = re.compile(rf" ?(?:[-–—:|] {_SHARE}|[(\[](?:approx(?:\.|imately)? |about )?{_SHARE}[)\]])[.;:]?$")
_BESIDE_LABEL = re.compile(
    r"[-–—:]?[(\[]?\d{1,3}(?:\.\d)?(?:[-–]\d{1,3})?%(?:(?:of)?(?:the|your|total|working|work)*(?:time|effort|hours))?[)\]]?$"
)
_LONGEST = 40
_SEVERAL = 2


def without_share(key: str) -> str:
    """A compact label without the share of time behind it: essentialfunctions(85%)."""
    return _BESIDE_LABEL.sub("", key)


def without_shares(text: str, form: str, segments: list[Segment]) -> list[Segment]:
    """The segments, those under labels of duties narrowed to what is said beside their shares.

    A share behind a single line of the document is left where it is, unless the line heads a list: it may be a target.
    """
    if "%" not in form:
        return segments
    behind: list[tuple[Segment, int]] = []
    heads = among = False
    for place, segment in enumerate(segments):
        if segment.label and not (among and segment.label == "section" and segment.start == segment.end):
            among = segment.label in ("duties", "group")
        elif among and form.find("%", segment.outer, segment.end) >= 0:
            before = _BEFORE.match(form, segment.start, segment.end)
            if before and text[before.end() : before.end() + 1].isupper():
                segment.start = before.end()
            elif found := _BEHIND.search(form, max(segment.outer + 1, segment.end - _LONGEST), segment.end):
                behind.append((segment, found.start()))
                after = segments[place + 1] if place + 1 < len(segments) else None
                heads |= segment.number is None and after is not None and after.number is not None
    for segment, end in behind if heads or len(behind) >= _SEVERAL else ():
        segment.end = end
        segment.start = min(segment.start, end)
    return segments
