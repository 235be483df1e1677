"""What stands on labels and names in place of a colon or between them and it; articles and persons that share a line with others.

It gives edits as app.reading.flattened does; each looks for a few fixed signs first, so that other texts cost next to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.language.cleaning import Edit
from app.reading.names import divided, is_title, is_unit
from app.reading.people import is_person
from app.reading.rules import labels, words

_REASON, _LOST, _PERSON_NAMED = "mark of a label", "lost line end", "who holds the post"
_LONGEST_LABEL, _LONGEST_REMARK, _LONGEST_LINE = 12, 6, 40
_FIELDS = frozenset({"superior", "subordinate", "title", "department", "headcount", "internal", "external", "dotted"})
_FACETS = frozenset({"duties", "purpose", "authorities", "indicators", "qualifications"})
_BEFORE_LABEL = " \n。;"
_FIRST_ITEM = re.compile(r"; *\n *[(（]?[1一] ?[)）、.]")
_ARTICLE = re.compile(r" ?第 ?(?P<number>\d{1,2}) ?条 ")
_PERSON = re.compile(r"(?m)^ *(?P<name>[\u3400-\u9fff]{2,3})(?:\([男女]\))?:(?P<titles>[\u3400-\u9fff、]{2,24})(?P<stop>。)(?=.)")
_COUNTED_LABEL = re.compile(r"(?<= )[一二三四五六七八九十]{1,2}、(?P<words>[\u3400-\u9fff]{2,8})$")
_FIELD_OF_SYSTEM = re.compile(r"(?:安全(?:生产)?|岗位|工作|职业病防治|消防(?:安全)?)+$")
_SPACED_COUNT = re.compile(r"(?<=[\u3400-\u9fff])(?P<before> ?)\d{1,3}(?P<after> )(?=[人名](?:[,。;、为]|$))")
_OUTLINE_END = re.compile(r".*(?:范围|能力|要求|内容|介绍|一览|说明|描述|分工|设置)(?P<title>[\u3400-\u9fff]{2,10})\n")
_DUTIES_LABELS = ("\n工作职责:", "\n岗位职责:", "\n主要职责:", "\n职责:")
_ARTICLE_COLON = re.compile(r"第[一二三四五六七八九十百]{1,5}条(?P<colon>:)")
_NUMBER_CELL = re.compile(r"(?m)^[一二三四五六七八九十]{1,3}、(?P<bar> *\| +)(?=[^\s|][^|\n]*\|? *$)")
_CLOSING_BAR = re.compile(r"(?m)(?<=[。:;]) *\| *$")
_FEWEST = 3


def marks_of_labels(form: str) -> Iterator[Edit]:
    """The edits for a text in its matching form."""
    yield from _remarks(form)
    yield from _dashes(form)
    yield from _semicolons(form)
    yield from _articles(form)
    yield from _persons(form)
    yield from _systems(form)
    yield from _torn_brackets(form)
    yield from _spaced_counts(form)
    yield from _marks_of_articles(form)
    yield from _titles_above_labels(form)


def _label_at_end(form: str, end: int) -> str:
    """The kind of the label that ends there and begins a line or stands behind a space or a sentence's end."""
    begin = max(form.rfind(sign, max(0, end - _LONGEST_LABEL), end) for sign in _BEFORE_LABEL)
    return labels().get(form[begin + 1 : end].strip(), "") if begin >= 0 or end <= _LONGEST_LABEL else ""


def _remarks(form: str) -> Iterator[Edit]:
    """考核内容(初定): – a form's remark on its own words is no part of the label."""
    at = form.find("):")
    while at >= 0:
        opening = form.rfind("(", max(0, at - _LONGEST_REMARK), at)
        if opening > 0 and form[opening + 1 : at] in words("headings.tsv", "remark") and _label_at_end(form, opening):
            yield Edit(opening, at + 1, "", _REASON)
        at = form.find("):", at + 1)


def _dashes(form: str) -> Iterator[Edit]:
    """直属领导——餐厅经理: a line that begins with the label of a field and a dash."""
    at = form.find("——")
    while at >= 0:
        line = form.rfind("\n", 0, at) + 1
        if at - line <= _LONGEST_LABEL and labels().get(form[line:at].strip()) in _FIELDS:
            yield Edit(at, at + 2, ":", _REASON)
        at = form.find("——", at + 2)


def _semicolons(form: str) -> Iterator[Edit]:
    """聘用条件; over a list that counts from one."""
    at = form.find(";\n")
    while at >= 0:
        if _FIRST_ITEM.match(form, at) and _label_at_end(form, at) in _FACETS:
            yield Edit(at, at + 1, ":", _REASON)
        at = form.find(";\n", at + 1)


def _articles(form: str) -> Iterator[Edit]:
    """一、部门职责 第 1 条 …。 第 2 条 …: articles that count on inside a line."""
    if "第" not in form or "条 " not in form:
        return
    run: list[re.Match[str]] = []
    for match in _ARTICLE.finditer(form):
        if run and int(match["number"]) == int(run[-1]["number"]) + 1:
            run.append(match)
            continue
        yield from _begin_lines(form, run)
        run = [match] if match["number"] == "1" else []
    yield from _begin_lines(form, run)


def _begin_lines(form: str, run: list[re.Match[str]]) -> Iterator[Edit]:
    if len(run) < _FEWEST:
        return
    yield from _label_before(form, run[0].start())
    for match in run:
        number = match["number"]
        yield Edit(match.start(), match.end(), f"\n{number}、", _LOST)


def _label_before(form: str, end: int) -> Iterator[Edit]:
    """一、部门职责 right before the first article begins a line."""
    floor = max(0, end - 2 * _LONGEST_LABEL)
    label = _COUNTED_LABEL.search(form[floor:end])
    if label and labels().get(label["words"]) in _FACETS:
        yield Edit(floor + label.start(), floor + label.start(), "\n", _LOST)


def _persons(form: str) -> Iterator[Edit]:
    """张某某:副镇长。分管…, line by line: the post stands where a heading does, and who holds it before it."""
    if "。" not in form or form.count(":") < _FEWEST:
        return
    found = [
        match
        for match in _PERSON.finditer(form)
        if is_person(match["name"]) and all(is_title(form[slice(*place)]) for place in divided(form, *match.span("titles")))
    ]
    for match in found if len(found) >= _FEWEST else ():
        yield Edit(match.start(), match.start("titles"), "", _PERSON_NAMED)
        yield Edit(*match.span("stop"), ":", _REASON)


def _systems(form: str) -> Iterator[Edit]:
    """第一章 部门及职责 仓储科安全生产责任制 仓储科是…, in one line: whose it is stands on a line of its own."""
    at = form.find("责任制 ")
    while at >= 0:
        end = at + len("责任制")
        space = form.rfind(" ", max(0, at - 2 * _LONGEST_LABEL), at)
        name = _FIELD_OF_SYSTEM.sub("", form[space + 1 : at]) if space > 0 else ""
        if name and (is_unit(name) or is_title(name)) and form[space - 1] != "\n" and form[end + 1 : end + 2].isalpha():
            yield Edit(space, space + 1, "\n", _LOST)
            yield Edit(end, end + 1, "\n", _LOST)
        at = form.find("责任制 ", end)


def _torn_brackets(form: str) -> Iterator[Edit]:
    """层级关系]直接上级:…: a label in brackets whose opening one is lost."""
    for sign in "]】":
        at = form.find(sign)
        while at >= 0:
            line = form.rfind("\n", 0, at) + 1
            if at - line <= _LONGEST_LABEL and form[line:at].strip() in labels():
                yield Edit(at, at + 1, "\n", _LOST)
            at = form.find(sign, at + 1)


def _spaced_counts(form: str) -> Iterator[Edit]:
    """置理事 9 人、监事 3 人: the spaces around a number of people."""
    for sign in (" 人", " 名"):
        at = form.find(sign)
        while at >= 0:
            begin = at
            while begin and form[begin - 1].isdigit():
                begin -= 1
            match = _SPACED_COUNT.match(form, begin - (form[begin - 1] == " ")) if 0 < begin < at else None
            if match:
                yield from (Edit(*match.span(group), "", "spaces") for group in ("before", "after") if match[group])
            at = form.find(sign, at + 1)


def _titles_above_labels(form: str) -> Iterator[Edit]:
    """管理层各管辖范围及应具备能力楼面经理 over 工作职责:, a document's heading and the first post's in one line."""
    for sign in _DUTIES_LABELS:
        at = form.find(sign)
        while at >= 0:
            line = form.rfind("\n", 0, at) + 1
            match = _OUTLINE_END.fullmatch(form[line : at + 1]) if at - line <= _LONGEST_LINE else None
            if match and is_title(match["title"]) and not is_title(form[line:at]):
                yield Edit(line + match.start("title"), line + match.start("title"), "\n", _LOST)
            at = form.find(sign, at + 1)


def _marks_of_articles(form: str) -> Iterator[Edit]:
    """第七条:校长之权责如下: – the colon behind the number; 十三、 | … |, a law printed as a table of two columns."""
    at = form.find("条:")
    while at >= 0:
        line = form.rfind("\n", 0, at) + 1
        match = _ARTICLE_COLON.search(form, max(line, at - _LONGEST_REMARK), at + 2)
        if match:
            yield Edit(*match.span("colon"), " ", _REASON)
            if form[line : match.start()].strip():
                yield Edit(match.start(), match.start(), "\n", _LOST)
        at = form.find("条:", at + 1)
    if "、 |" in form:
        rows = list(_NUMBER_CELL.finditer(form))
        yield from (Edit(*row.span("bar"), "", _REASON) for row in rows)
        yield from (Edit(*bar.span(), "", _REASON) for bar in (_CLOSING_BAR.finditer(form) if len(rows) >= _FEWEST else ()))
