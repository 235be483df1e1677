"""Fields that say a superior by the number of its sheet (上级:岗位2), or two lines in one value (上级:甲(虚线:乙)).

It gives edits as app.reading.flattened does; each looks for a few fixed signs first, so that other texts cost next to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.language.cleaning import Edit
from app.reading.rules import compact, labels

_REASON = "a line by another"
_COUNTED = re.compile(
    r"(?m)^[ #*]*(?P<mark>(?:岗位|职位|岗|post|position|role) ?\d{1,2}) ?[:、.–—-] ?(?P<title>[^\n:;。,|]{2,40}?) *\**$"
)
_BY_NUMBER = re.compile(
    r"(?m)^[ *-]*(?P<label>[^\n:|]{2,20}) ?: ?(?P<mark>(?:岗位|职位|岗|post|position|role) ?\d{1,2}) *[.。;]? *$"
)
_DOTTED = re.compile(
    r"(?m)^(?P<label>[^\n:|]{2,12}):[^\n:(]{2,30}(?P<open>\()(?P<dotted>虚线|dotted(?: line)?(?: to)?):"
    r"(?P<name>[^\n()]{2,40})(?P<close>\)) *$"
)
_FIELD = re.compile(r"(?m)^[ *-]*(?P<label>[^\n:|]{2,20}) ?: *(?P<value>[^\n|]{1,60}?) *$")
_DITTO = frozenset(("同上", "(同上)", "as above", "ditto", "same as above"))
_FIELDS = ("superior", "subordinate", "dotted")


def marks_of_fields(form: str, original: str) -> Iterator[Edit]:
    """The edits for a text, whose matching form is of the same length."""
    if "岗1" in form or "岗位1" in form or "岗位 1" in form or "职位1" in form or " 1:" in form:
        yield from _numbers(form, original)
    if "同上" in form or "as above" in form or "ditto" in form:
        yield from _dittos(form, original)
    if "(虚线:" in form or "(dotted" in form:
        yield from _second_lines(form)


def _numbers(form: str, original: str) -> Iterator[Edit]:
    """上级:岗位3, where a heading 岗位3:船长 counts that post; two posts of one number say nothing."""
    titles: dict[str, set[str]] = {}
    for found in _COUNTED.finditer(form):
        titles.setdefault(found["mark"].replace(" ", ""), set()).add(original[slice(*found.span("title"))])
    for found in _BY_NUMBER.finditer(form) if titles else ():
        known = titles.get(found["mark"].replace(" ", ""), set())
        if len(known) == 1 and labels().get(compact(found["label"])) in _FIELDS:
            yield Edit(*found.span("mark"), next(iter(known)), _REASON)


def _dittos(form: str, original: str) -> Iterator[Edit]:
    """直接上级:同上 – what the line of that label said last."""
    said: dict[str, str] = {}
    for found in _FIELD.finditer(form):
        label = compact(found["label"])
        if labels().get(label) not in (*_FIELDS, "department"):
            continue
        if found["value"].rstrip(".。;") not in _DITTO:
            said[label] = original[slice(*found.span("value"))]
        elif label in said:
            yield Edit(*found.span("value"), said[label], _REASON)


def _second_lines(form: str) -> Iterator[Edit]:
    """上级:甲(虚线:乙) – the dotted line stands on a line of its own."""
    for found in _DOTTED.finditer(form):
        if labels().get(compact(found["label"])) == "superior":
            label = "dotted line" if found["dotted"].isascii() else "虚线上级"
            yield Edit(found.start("open"), found.start("name"), f"\n{label}:", _REASON)
            yield Edit(*found.span("close"), "", _REASON)
