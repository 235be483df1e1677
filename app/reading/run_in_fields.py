"""Lines of forms and headings that run on: a label behind the value before it, a holder's name behind a page's title.

It gives edits as app.reading.flattened does; each looks for few fixed words first, so that other texts cost next to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.language.cleaning import Edit
from app.reading.names import is_title, is_unit
from app.reading.rules import compact, ending, labels, words

_REASON = "lost line end"
_ENDS = ("编号:", "名称:", "部门:", "上级:", "下级:", "级别:", "等级:", "定员:", "编制:", "人数:", "目的:")
_FIELDS = frozenset({"title", "unit", "department", "superior", "subordinate", "reference", "headcount", "field", "purpose"})
_TITLE_LABELS, _PLACES = ("岗位名称:", "职位名称:", "职务名称:"), ("所属部门", "所在部门", "直属部门", "隶属部门", "归属部门")
_FORMS = ("说明书", "职责书", "职能书", "责任书", "规范书")
_NAME_LABELS = (*_TITLE_LABELS, "部门名称:")
_LONGEST_LABEL, _SHORTEST_LABEL, _LONGEST_NAME = 8, 4, 20
_TITLE_WITHIN = 200
_COUNTS = re.compile(r"\d ?[人名]+$")
_FIELDS_IN_BRACKETS = _FIELDS - {"title", "field"} | {"dotted"}
_PART = re.compile(r"[^,;]+")
_COUNT_ALONE = re.compile(
    r" ?(?:编制|定员|人数)? ?(?P<number>\d{1,4}) ?(?:[人名位]|(?:posts?|positions?|people|persons?|ftes?|staff))"
)
_REPORTS_TO = re.compile(r" ?reports to(?= [a-z])")
_DUTIES_BEHIND = re.compile(r" ?: ?[^\s:]")
_COUNTED = "人数:"
_FIRSTS = (" 1、", " 1.", " 一、")


def run_in_fields(form: str) -> Iterator[Edit]:
    """The edits for a text in its matching form."""
    yield from _labels_behind_forms(form)
    yield from _labels_behind_values(form)
    yield from _labels_over_lists(form)
    yield from _units_behind_titles(form)
    yield from _holders_behind_titles(form)
    yield from _names_behind_kinds(form)
    yield from _fields_in_brackets(form)


def _fields_in_brackets(form: str) -> Iterator[Edit]:
    """维修工(2人,直属上级:维修班长), Cook (2 posts; reports to: Head Chef): each field in a name's bracket begins a line."""
    closing = form.find(")")
    while closing >= 0:
        line = form.rfind("\n", 0, closing) + 1
        opening = form.find("(", line + 2, closing)
        said = form.find(":", opening, closing) > 0 or form.find("reports to ", opening, closing) > 0
        if opening > 0 and said and form[opening - 1] != "\n":
            yield from _fields_between(form, opening, closing)
        closing = form.find(")", closing + 1)


def _fields_between(form: str, opening: int, closing: int) -> Iterator[Edit]:
    """The edits for one bracket, if all that stands in it are fields of a post and the number of its posts."""
    edits, fields, counts = [Edit(opening, opening + 1, "\n", _REASON)], 0, 0
    for part in _PART.finditer(form, opening + 1, closing):
        label = labels().get(compact(part[0].partition(":")[0])) if ":" in part[0] else None
        if spoken := _REPORTS_TO.match(form, *part.span()):
            label = "superior"
        count = _COUNT_ALONE.fullmatch(form, *part.span())
        if label not in _FIELDS_IN_BRACKETS and count is None and part.start() == opening + 1:
            return
        if part.start() > opening + 1 and (label or count):
            edits.append(Edit(part.start() - 1, part.start(), "\n", _REASON))
        if spoken:
            edits.append(Edit(spoken.end(), spoken.end(), ":", _REASON))
        if count:
            edits.append(Edit(count.start("number"), count.start("number"), _COUNTED, _REASON))
        fields, counts = fields + (label in _FIELDS_IN_BRACKETS), counts + (count is not None)
    colon = _DUTIES_BEHIND.match(form, closing + 1)
    if fields and (counts or colon or form.find(":", opening, closing) > 0):
        latin = form[colon.end() - 1].isascii() if colon else False
        duties = ("\nduties:" if latin else "\n职责:") if colon else "\n"
        yield from (*edits, Edit(closing, colon.end() - 1 if colon else closing + 1, duties, _REASON))


def _labels_behind_values(form: str) -> Iterator[Edit]:
    """岗位名称:销售经理岗位编号: – the second label begins a line where what it leaves is a post or a unit."""
    for word in _ENDS:
        at = form.find(word)
        while at >= 0:
            colon = at + len(word) - 1
            line = form.rfind("\n", 0, at) + 1
            first = form.rfind(":", line, colon)
            if first > line and (labels().get(form[line:first].strip()) in _FIELDS or _label_before(form, line, first)):
                label = _label_before(form, first + 1, colon)
                value = form[first + 1 : label].strip() if label else ""
                known = is_title(value) or is_unit(value) or (word == "目的:" and value.isalnum())
                if label and len(value) <= _LONGEST_NAME and known:
                    yield Edit(label, label, "\n", _REASON)
            at = form.find(word, colon)


def _labels_behind_forms(form: str) -> Iterator[Edit]:
    """财务部职能说明书部门名称:财务部 – the first label of a form that its title runs into begins a line."""
    for word in _NAME_LABELS:
        at = form.find(word)
        while at >= 0:
            if form.endswith(_FORMS, 0, at):
                yield Edit(at, at, "\n", _REASON)
            at = form.find(word, at + 1)


def _labels_over_lists(form: str) -> Iterator[Edit]:
    """定员1人1人3人主要业务职能1. …2. …: the words for duties behind the counts of a row, before their list, begin a line."""
    for first, second in (("1.", "2."), ("1、", "2、")):
        at = form.find(first)
        while at >= 0:
            longest = range(max(0, at - _LONGEST_LABEL), at - _SHORTEST_LABEL + 1)
            label = next((begin for begin in longest if labels().get(form[begin:at]) == "duties"), 0)
            line = form[at : end if (end := form.find("\n", at)) >= 0 else len(form)]
            if label and _COUNTS.search(form, max(0, label - _LONGEST_NAME), label) and second in line:
                yield Edit(label, label, "\n", _REASON)
                yield Edit(at, at, "\n", _REASON)
            at = form.find(first, at + 1)


def _units_behind_titles(form: str) -> Iterator[Edit]:
    """岗位名称:前厅部副经理直属部门前厅部 – a label between a title and a unit, without a colon, gets a line and a colon."""
    for word in _TITLE_LABELS:
        at = form.find(word)
        while at >= 0:
            start = at + len(word)
            end = form.find("\n", start)
            line = form[start : end if end >= 0 else len(form)]
            for label in _PLACES if len(line) <= 2 * _LONGEST_NAME else ():
                title, found, unit = line.partition(label)
                if found and is_title(title.strip()) and is_unit(unit.strip()):
                    place = start + len(title)
                    yield Edit(place, place, "\n", _REASON)
                    yield Edit(place + len(label), place + len(label), ":", _REASON)
                    break
            at = form.find(word, start)


def _label_before(form: str, floor: int, colon: int) -> int:
    """Where the longest label of a field begins that ends before the colon; 0 where none does, or behind a space."""
    for begin in range(max(floor + 2, colon - _LONGEST_LABEL), colon - _SHORTEST_LABEL + 1):
        if labels().get(form[begin:colon]) in _FIELDS:
            return 0 if form[begin - 1] == " " else begin
    return 0


def _holders_behind_titles(form: str) -> Iterator[Edit]:
    """…岗位职责 园长 1、…, then 2、 in a line: the name of the first holder begins a line."""
    for first in _FIRSTS:
        second = "\n" + first[1:].replace("1", "2").replace("一", "二")
        at = form.find(first) if second in form else -1
        while at >= 0:
            space = form.rfind(" ", max(0, at - _LONGEST_NAME), at)
            before = form[max(0, space - _LONGEST_NAME) : space]
            if space > 0 and "\n" not in form[space - 1 : at] and ending("headings.tsv", "document", before):
                name = form[space + 1 : at]
                if is_title(name) or is_unit(name):
                    yield Edit(space, space + 1, "\n", _REASON)
            at = form.find(first, at + 1)


def _names_behind_kinds(form: str) -> Iterator[Edit]:
    """管理文件-仓储部部长岗位职责, the title of a page: what it files the document under stands on a line of its own."""
    head = form[:_TITLE_WITHIN]
    for sign in "-_":
        at = head.find(sign)
        kind = head[head.rfind("\n", 0, at) + 1 : at].strip() if at > 0 else ""
        rest = head[at + 1 : (head + "\n").find("\n", at)].strip()
        if kind and len(kind) <= _LONGEST_NAME and kind.endswith(tuple(words("headings.tsv", "filed_under"))) and len(rest) > 2:
            yield Edit(at, at + 1, "\n", _REASON)
