"""English headings that stand alike: what a line is whose words show neither a post nor a unit, by those beside it.

Headings are alike that are of one level, written in one way and stand over one kind of list or sentence, of duties. Where some of
them name posts or units, or what stands over all of them says so ("Committee descriptions"), the others do as well. Chinese
headings are app.reading.siblings'.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from app.language.involvement import states_action
from app.language.script import is_latin
from app.reading.headings import read_heading, read_name
from app.reading.names import begins_duty
from app.reading.names_english import is_proper_name, third_persons
from app.reading.segment import Segment
from app.reading.segments import Page

_LONGEST, _ITEMS = 60, 3
_FEWEST, _LEAST_KNOWN = 2, 3
"""So many headings must be known, or one of so many and no fewer."""
_STATEMENTS = ("duties", "purpose", "container")
_UNIT = r"(?:committee|department|team|division|unit|bureau|section|office|branch|directorate|group|desk)"
_WHAT = r"(?: (?:and (?:their )?)?(?:descriptions?|functions?|responsibilities|roles|duties|charges|remits?))"
_OF_UNITS = re.compile(rf"(?:.* )?(?:{_UNIT}s{_WHAT}?|{_UNIT}{_WHAT})")
_OF_POSTS = re.compile(
    r"(?:.*[ /])?(?:roles|positions|officers|posts|personnel|position|officer|job|role|members?|personnel expectations)"
    r"(?:[ /&]+(?:and )?(?:descriptions?|summaries|responsibilities|duties|expectations))?"
)


class Shape(NamedTuple):
    """How a heading stands: its level (0: none), written in capitals, before a colon, and the style of the list below it."""

    level: int
    capitals: bool
    colon: bool
    below: str


def shape_of(page: Page, segments: Sequence[Segment], index: int) -> Shape | None:
    """The shape of the line at `index`, if it may be a heading over duties; labels count as headings here."""
    segment, after = segments[index], segments[index + 1] if index + 1 < len(segments) else None
    level = segment.number.value[0] if segment.number and segment.number.style == "hash" else 0
    start = segment.label_start if segment.label else segment.start
    text = page.form[start : segment.end].rstrip()
    if (segment.number and not level) or not segment.first or segment.cell or not 2 < len(text) <= _LONGEST or after is None:
        return None
    if text[-1] in ".;!?," or after.label or (after.number and after.number.style == "hash") or not is_latin(text):
        return None
    if after.number and after.number.value[-1:] not in ((), (1,)):
        return None
    shown = page.text[start : start + len(text)]
    name = text.rstrip(" :")
    if not is_proper_name(name, shown[: len(name)]) or not _tells_duties(page, segments, index + 1):
        return None
    return Shape(level, shown.isupper(), text[-1] == ":", after.number.style if after.number else "")


def kinds_of_shapes(page: Page, segments: Sequence[Segment]) -> dict[Shape, str]:
    """What the headings of each shape name, position or department, where enough of them are known to."""
    known: dict[Shape, Counter[str]] = {}
    over = _said_over(page, segments)
    for index, segment in enumerate(segments):
        shape = shape_of(page, segments, index)
        if shape is None:
            continue
        names = known.setdefault(shape, Counter())
        text, shown = page.of(segment).rstrip(" :"), page.text[segment.start : segment.end]
        if segment.label:
            names["other"] += segment.label not in _STATEMENTS
        elif heading := read_heading(text, shown[: len(text)]) or read_name(text, shown[: len(text)]):
            names[heading.kind if heading.facet is None else "other"] += 1
        else:
            names["unknown"] += 1
    kinds = {shape: _kind(names, over) for shape, names in known.items() if not names["other"]}
    return {shape: kind for shape, kind in kinds.items() if kind}


def _kind(names: Counter[str], over: str) -> str:
    posts, units = names["position"], names["department"]
    several = posts + units + names["unknown"]
    if max(posts, units) >= _FEWEST or (max(posts, units) and over):
        return "position" if posts > units else "department"
    return over if over == "department" and several >= _LEAST_KNOWN and not posts else ""


def _said_over(page: Page, segments: Sequence[Segment]) -> str:
    """What the lines at the head of the text say that all its headings name: "Board Committees", "Personnel expectations"."""
    for segment in segments[:_ITEMS]:
        text = page.form[segment.label_start if segment.label else segment.start : segment.end].rstrip(" :")
        if len(text) <= _LONGEST and is_latin(text):
            if _OF_UNITS.fullmatch(text):
                return "department"
            if _OF_POSTS.fullmatch(text):
                return "position"
    return ""


def _tells_duties(page: Page, segments: Sequence[Segment], index: int) -> bool:
    """Whether one of the first lines below a heading begins as a duty does; without numbers, the first must."""
    first = segments[index].number
    for segment in segments[index : index + (_ITEMS if first else 1)]:
        text = page.of(segment)
        word = text.partition(" ")[0]
        if (segment.number and segment.number.style == "hash") or (first and segment.number is None):
            return False
        if begins_duty(text) or word in third_persons() or (word.endswith("ing") and states_action(text)):
            return True
        if text.startswith(("shall ", "to ")) and states_action(text):
            return True
    return False
