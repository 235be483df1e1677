"""Forms whose cells a converter has laid over each other: heads of rows written down the page among the duties,
a label behind its value, and a column that says how far one answers for each duty.

It gives edits for texts in which such a form stands, which its own words show; what the lines mean is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from app.language.cleaning import Edit
from app.reading.names import is_title, is_unit
from app.reading.rules import alternatives, compact, labels

_REASON = "lost line end"
_HEADS = ("职责表述", "工作任务")
_HEAD_WORD = "(?:职责|工作任务|工作|任务|职|责|任|务|[一二三四五六七八九十]{1,2})"
_DOWN_THE_PAGE = re.compile(rf"(?m)^ *{_HEAD_WORD}(?: *{_HEAD_WORD}){{0,3}} *\n")
_BEFORE = re.compile(r"(?m)^ *(?:职责|工作|任务|职|责) +(?=\S{4})")
_BEHIND = re.compile(rf"(?m)(?<=\S) +{_HEAD_WORD} *$")
_LABEL_BEHIND = re.compile(r"(?m)^ *(?P<value>[^\n:]{4,60}?):?(?P<label>职责表述) ?: *$")
_REST = re.compile(r"[^。;:\n]\s*\n\s*(?P<rest>[\u3400-\u9fff]{1,3})(?= *\n)")
_ROW = re.compile(r"(?m)^ *(?P<cells>[^\n。;:,]{3,50}?) *$")
_NAMED = {"title": is_title, "department": is_unit, "superior": is_title, "subordinate": is_title}
_WITHOUT_NAME = ("reference", "field", "headcount", "section")
_DEGREE = re.compile(r"(?:负责|责任|参与)程度")
_COLUMN = ("duties", "group")
_LONGEST_LABEL, _FEWEST = 8, 3
_WIDEST = 4
"""Lines that may stand empty between a value and the label under it."""


def laid_over(form: str) -> Iterator[Edit]:
    """The edits for a text in its matching form."""
    if form.count(_HEADS[0]) > 1:
        yield from _without_heads(form)
        yield from _values_first(form)
    if "程度" in form and _DEGREE.search(form):
        yield from _without_degrees(form)


def _without_heads(form: str) -> Iterator[Edit]:
    """职⏎责⏎一 between the lines of a cell goes; the label behind its value comes before it."""
    gone: list[tuple[int, int]] = []
    for pattern in (_DOWN_THE_PAGE, _BEFORE, _BEHIND):
        for match in pattern.finditer(form):
            if not any(match.start() < end and start < match.end() for start, end in gone):
                gone.append(match.span())
                yield Edit(match.start(), match.end(), "", _REASON)
    for match in _LABEL_BEHIND.finditer(form):
        yield Edit(match.start("value"), match.start("value"), "职责表述:", _REASON)
        yield Edit(match.end("value"), match.end(), "", _REASON)
    masked = list(form)
    for start, end in gone:
        masked[start:end] = " " * (end - start)
    for match in _REST.finditer("".join(masked)):  # 质量管⏎理
        above = form[form.rfind("\n", 0, match.start()) + 1 : match.start() + 1]
        if match["rest"] not in labels() and compact(above) not in labels():
            yield from (
                Edit(at, at + 1, "", _REASON) for at in range(match.start() + 1, match.start("rest")) if masked[at] != " "
            )


def _values_first(form: str) -> Iterator[Edit]:
    """副总经理 直接上级: a name of a label's kind before it is its value; so is one that a code's label runs into."""
    for match in _ROW.finditer(form):
        start, end = match.span("cells")
        space = form.rfind(" ", start, end)
        kind = labels().get(form[space + 1 : end]) if space > 0 else None
        value = (form.rfind(" ", start, space) if space > 0 else -1) + 1 or start
        if kind in _NAMED and labels().get(form[value:space]) is None and _NAMED[kind](form[value:space]):
            yield Edit(value, value, f"\n{form[space + 1 : end]}:", _REASON)
            yield Edit(space, end, "", _REASON)
        elif space < 0 and (named := _run_into(form, start, end)) is not None:
            yield named


def _run_into(form: str, start: int, end: int) -> Edit | None:
    """A post's title behind a label that has no names, over the label of titles, which is empty: 岗位编号会计⏎岗位名称."""
    cut = next((at for at in range(end - 2, start + 2, -1) if labels().get(form[start:at]) in _WITHOUT_NAME), 0)
    below = form[end : end + _LONGEST_LABEL + _WIDEST].strip().partition("\n")[0]
    if not cut or labels().get(compact(below)) != "title" or not is_title(form[cut:end]):
        return None
    return Edit(cut, cut, "\n岗位名称:", _REASON)


@cache
def _degrees() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The column's head, fused with the one before it, and what stands in its cells."""
    duties = "|".join(sorted((label for label, kind in labels().items() if kind in _COLUMN), key=len, reverse=True))
    degrees = alternatives("headings.tsv", "degree")
    return (
        re.compile(rf"(?:序号)?\s?(?P<label>{duties})\s?{_DEGREE.pattern}\s*"),
        re.compile(rf"(?m)(?:^ *|(?<=[\u3400-\u9fff。;]) ?)(?:{degrees}) ?(?=\d{{1,2}} ?[\u3400-\u9fff.、]|[^\S\n]*$)"),
    )


def _without_degrees(form: str) -> Iterator[Edit]:
    """…总结全责2组织…全责: the degree behind each duty goes, and the number after it begins a line."""
    head, degree = _degrees()
    found = list(degree.finditer(form))
    if len(found) < _FEWEST:
        return
    yield from (Edit(match.start(), match.end(), "\n", _REASON) for match in found)
    for match in head.finditer(form):
        yield Edit(match.start(), match.start("label"), "\n", _REASON)
        yield Edit(match.end("label"), match.end(), ":\n", _REASON)
