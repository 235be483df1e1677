"""Line ends that a converter has lost: a form whose labels and values stand in one run, headings and numbers inside a text.

It gives edits that put line ends, colons and points back where the words show that they stood; nothing is taken out.
What lines, labels and numbers mean is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from app.language.cleaning import Edit
from app.language.tables import WordSet
from app.reading.names import begins_duty, is_title, is_unit
from app.reading.rules import beginning, ending, labels, words

_REASON = "lost line end"
_FIELDS = ("title", "department", "superior", "subordinate", "dotted", "internal", "external", "reference", "headcount", "field")
_SIGNS = ("上级", "下级", "下属", "岗位名称", "职位名称", "所属部门", "职位代码", "岗位编号", "定员人数")
_FACETS = ("duties", "purpose", "authorities", "indicators", "qualifications", "contacts", "container", "section", "field")
_CRITERIA = ("criterion", "part")
_SHORTEST, _SHORTEST_LINE = 4, 40
_FEWEST = 3
_LONGEST_VALUE = 80
_ITEM = re.compile(r" *[(（]?\d{1,2} ?[.、)][^\n]{4,}")
_BRACKETED_NAME = re.compile(r"【 ?(?P<name>[\u3400-\u9fffa-z/()]{2,24}?) ?(?P<closing>】) *(?=\n|$|\()")
_BRACKETED = re.compile(r"[\[【](?P<label>[\u3400-\u9fff]{2,8})[\]】]")
_NEXT_LINE = re.compile(r"\s*1 ?[.、)]")
_NO_VALUE = frozenset("、,和及与的等书。;:")
_CLOSED = re.compile(r"[。;:]")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_CHAPTER = re.compile(r"(?:[一二三四五六七八九十]{1,3}|\d{1,2}) ?[、.] ?")
_HEADING_WORDS = ("职责", "职能", "说明书")
_LABEL_GOES_ON = re.compile(r"[与和及][\u3400-\u9fff]{2,8}:")
"""职责|与工作任务: is one label."""
_TITLE_LABEL = re.compile(r"(?:岗位|职位|职务)名称")
_LIST = "list"
_HEADING_END = re.compile(
    r"(?:综述|概述|描述|说明|如下|包括|范围|[及与和](?:权限|权力|要求|标准))?(?::|(?= ?(?:1 ?[、.)]|[(（]?[一1][)）、.])))"
)
_BOUNDARY = frozenset("。;:,、\n 】)")
_ALSO_CALLED = re.compile(r"\([\u3400-\u9fff]{2,8}\)")
_SCOPE = re.compile(r"(?:范围|概述|描述)? ?")
_TWICE = re.compile(r"\d(?<!\d\d)\d? ?[.、] ?(?P<name>[\u3400-\u9fff]{2,8})(?=(?P=name)(?:是|负责|在|的|作为|主要))")
_LONGEST_NAME = 20
_NUMERALS = frozenset("一二三四五六七八九十")
_CONTENTS = re.compile(r"(?:目 ?录[^。;,、:\n]{0,20}?)?(?:[一二三四五六七八九十]{1,3}、[^。;,、\n]{2,30}-\d{1,3}\s*){3,}")
_SECOND = (";2", "。2", " 2", ";(2", "。 2")
_BARE = re.compile(r"(?:(?<=[。;:])|(?<=[\u3400-\u9fff:;。] )) ?(?P<number>\d{1,2})(?P<space> ?)(?=[\u3400-\u9fff])")
_BARE_SIGN = re.compile(r"\d(?<=[ 。;:].)")
_FIRST_BARE = re.compile(r"(?<=[\u3400-\u9fff:。;]) ?1 ?(?=[\u3400-\u9fff])")
_MEASURE = frozenset("年月日人名个天周次万元岁号级类点家份季小分:层楼")
_GOES_ON = re.compile(r"[\u3400-\u9fff\d(（]")
_NEXT_ITEM, _FEWEST_ITEMS = 600, 3
_NEARBY = 3000  # characters


def lost_line_ends(form: str) -> Iterator[Edit]:
    """The edits for a text in its matching form."""
    forms = _lines_of_forms(form)
    if forms:
        fused = False
        for start, end in _long_lines(form):
            edits = list(_fused_form(form, start, end)) if start in forms else []
            fused |= bool(edits)
            yield from edits
            yield from _counted_facets(form, start, end, edits) if edits else ()
            for chapter in _CHAPTER.finditer(form, start, end) if fused else ():
                yield from _chapter(form, chapter, end)
    if "目录" in form or "目 录" in form:
        yield from (Edit(match.start(), match.end(), "\n", "table of contents") for match in _CONTENTS.finditer(form))
    yield from _headings(form)
    yield from _names_said_twice(form)
    yield from _labels_at_ends(form)
    yield from _bracketed_labels(form)
    yield from _bracketed_names(form)
    yield from _bare_numbers(form)


def _lines_of_forms(form: str) -> set[int]:
    """Where lines begin in which two of the labels stand that every form has."""
    found: dict[int, set[str]] = {}
    for sign in _SIGNS:
        at = form.find(sign)
        while at >= 0:
            found.setdefault(form.rfind("\n", 0, at) + 1, set()).add(sign)
            at = form.find(sign, at + 1)
    return {start for start, signs in found.items() if len(signs) > 1}


def _long_lines(form: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(form):
        end = form.find("\n", start)
        end = len(form) if end < 0 else end
        if end - start >= _SHORTEST_LINE:
            yield start, end
        start = end + 1


class _Label(NamedTuple):
    """A label that stands at form[start:end]."""

    word: str
    start: int
    end: int


@cache
def _labels_of(kinds: tuple[str, ...], shortest: int) -> WordSet:
    # Looked up, not compiled: there are 49,000 of them, and a pattern of so many takes a second to make.
    return WordSet(label for label, kind in labels().items() if kind in kinds and len(label) >= shortest and not label.isascii())


def _label_at(known: WordSet, form: str, start: int, end: int) -> _Label | None:
    """The longest label that begins at `start`, if it ends within `end`."""
    word = known.at(form, start)
    return _Label(word, start, start + len(word)) if word and start + len(word) <= end else None


def _labels_in(known: WordSet, form: str, start: int, end: int) -> Iterator[_Label]:
    """The labels of a stretch of the form, none inside another."""
    while start < end:
        if label := _label_at(known, form, start, end):
            yield label
        start = label.end if label else start + 1


def _fused_form(form: str, start: int, end: int) -> Iterator[Edit]:
    """岗位名称会计直接上级财务经理直接下级出纳: each label gets a line of its own and a colon."""
    for run in _runs(form, start, end):
        for label in run:
            yield from _a_line(label)


def _counted_facets(form: str, start: int, end: int, known: Iterable[Edit]) -> Iterator[Edit]:
    """… 任职要求 1.大专…: the words of a list between two spaces, in a form of one line."""
    places = {edit.start for edit in known}
    for label in _labels_in(_labels_of(_FACETS, _SHORTEST), form, start, end):
        if label.start not in places and form[label.start - 1] == " " and _NEXT_LINE.match(form, label.end):
            yield from _a_line(label)


def _a_line(label: _Label) -> Iterator[Edit]:
    """The label begins a line and has a colon."""
    yield Edit(label.start, label.start, "\n", _REASON)
    yield Edit(label.end, label.end, ":", _REASON)


def _runs(form: str, start: int, end: int) -> list[list[_Label]]:
    """Labels of a form that follow each other with short values between them, no colon behind any."""
    runs: list[list[_Label]] = [[]]
    for found in _labels_in(_labels_of((*_FIELDS, *_FACETS), _SHORTEST), form, start, end):
        label = _crossing(form, found)
        last = runs[-1][-1] if runs[-1] else None
        between = _IN_BRACKETS.sub("", form[last.end : label.start]) if last else ""
        inside = len(runs[-1]) >= _FEWEST and 0 < len(between) <= _LONGEST_NAME and not _CLOSED.search(between)
        if labels()[label.word] not in _FIELDS and not inside and form[label.start - 1 : label.start] != " ":
            continue
        if last and (len(between) > _LONGEST_VALUE or _CLOSED.search(between) or label.word in {one.word for one in runs[-1]}):
            runs.append([])
        if form[label.end : label.end + 1] not in _NO_VALUE:
            runs[-1].append(label)
    return [run for run in runs if len(run) >= _FEWEST and any(sign in label.word for sign in _SIGNS for label in run)]


def _crossing(form: str, label: _Label) -> _Label:
    """The label that begins inside one and ends behind it, which is then the end of a name: 配件主管|岗位目的, not 主管岗位."""
    known = _labels_of((*_FIELDS, *_FACETS), _SHORTEST)
    inside = (_label_at(known, form, at, len(form)) for at in range(label.start + 1, label.end))
    return next((other for other in inside if other and other.end > label.end), label)


def _chapter(form: str, chapter: re.Match[str], end: int) -> Iterator[Edit]:
    """二、岗位概述主持…: a colon behind the words of the chapter; and behind the criteria that follow 任职资格 at once."""
    label = _label_at(_labels_of(_FACETS, 2), form, chapter.end(), end)
    if label is None or begins_duty(form, chapter.end()) or form[label.end : label.end + 1] in ("", ":", " ", "\n", "书"):
        return
    if _GOES_ON.match(form, label.end) is None:
        return
    counts = form[label.end].isdigit()
    yield Edit(label.end, label.end, ":\n" if counts else ":", _REASON)
    if labels()[label.word] == "qualifications":
        seen: set[str] = set()
        stop = next((m.start() for m in _CHAPTER.finditer(form, label.end, end)), end)
        for found in _labels_in(_labels_of(_CRITERIA, 2), form, label.end, stop):
            if not seen and found.start > label.end:
                return
            if found.word not in seen:
                seen.add(found.word)
                yield from _a_line(found)


def _bracketed_labels(form: str) -> Iterator[Edit]:
    """直接下级:领班 [岗位职责]…: a label in brackets begins a line."""
    for sign in ("[", "【") if "]" in form or "】" in form else ():
        at = form.find(sign, 1)
        while at > 0:
            match = _BRACKETED.match(form, at)
            if match and form[at - 1] != "\n" and labels().get(match["label"]) in (*_FIELDS, *_FACETS):
                yield Edit(at, at, "\n", _REASON)
            at = form.find(sign, at + 1)


def _bracketed_names(form: str) -> Iterator[Edit]:
    """【仓储部】 alone on its line, a unit or a post: the brackets only set the heading off."""
    for match in _BRACKETED_NAME.finditer(form) if "】" in form else ():
        name = match["name"]
        if form[match.start() - 1 : match.start()] in ("\n", "") and name not in labels() and (is_title(name) or is_unit(name)):
            yield Edit(match.start(), match.start() + 1, "", _REASON)
            yield Edit(match.start("closing"), match.end("closing"), "", _REASON)


def _labels_at_ends(form: str) -> Iterator[Edit]:
    """5.负责内勤 权力, then a list: a label at the end of a line begins one."""
    at = form.find("\n1")
    while at >= 0:
        end = at
        while end and form[end - 1].isspace():
            end -= 1
        space = form.rfind(" ", max(0, end - _LONGEST_NAME), end)
        label = form[space + 1 : end].rstrip(":") if space > 0 else ""
        if (
            not label.isascii()
            and labels().get(label) in _FACETS
            and _ITEM.match(form, form.rfind("\n", 0, space) + 1, space)
            and _NEXT_LINE.match(form, end)
        ):
            yield Edit(space, space + 1, "\n", _REASON)
        at = form.find("\n1", at + 1)


def _headings(form: str) -> Iterator[Edit]:
    """。出纳岗位职责:1.…: a heading that names a holder begins a line."""
    for word in _HEADING_WORDS:
        at = form.find(word)
        while at >= 0:
            end = at + len(word)
            if form.startswith("\n", end):
                pass  # it ends its line: nothing has run into it
            elif _HEADING_END.match(form, end) and (begin := _named_heading(form, at)) is not None:
                yield Edit(begin, begin, "\n", _REASON)
            elif (text := _said_again(form, at, end)) and (begin := _named_heading(form, at)) is not None:
                yield from (Edit(begin, begin, "\n", _REASON), Edit(text, text, "\n", _REASON))
            elif (counted := _counts(form, end)) and (begin := _counted_heading(form, at)) is not None:
                yield Edit(begin, begin, "\n", _REASON)
                yield from [] if counted == _LIST else [Edit(end, end, "\n", _REASON)]
            at = form.find(word, end)


def _named_heading(form: str, at: int) -> int | None:
    """Where the holder's name begins that stands before the words of a heading, inside a line; None where none does."""
    floor = max(0, at - _LONGEST_NAME)
    before = _ALSO_CALLED.sub(lambda other: "-" * len(other[0]), form[floor:at])
    begin = next((floor + i + 1 for i in range(len(before) - 1, -1, -1) if before[i] in _BOUNDARY), floor)
    name = _without_modifiers(form[begin:at])
    fused = next((i for i in range(len(name) - 2, 1, -1) if _is_name(name[i:]) and _ends_title(name[:i])), 0)
    if fused and not _stands_elsewhere(form, name, begin, at):
        return begin + fused
    if begin < 2 or form[begin - 1] not in "。; " or form[begin - 2] == "\n" or not _is_name(name):
        return None
    line = form.rfind("\n", 0, begin) + 1
    if form.startswith(name.rstrip("的之"), line):
        return None  # a paragraph that tells of it alone
    return begin if form[line:begin].strip() and not _CHAPTER.fullmatch(form, line, begin) else None


def _said_again(form: str, at: int, end: int) -> int:
    """Where the text begins that a heading runs into and that says its name again: 办公室职责范围 办公室是…; else 0.

    Without a space between them more of the name must be said again.
    """
    tail = _SCOPE.match(form, end)
    begin = tail.end() if tail else end
    name = form[begin : begin + (_SHORTEST if begin == end else 2)]
    return begin if "\n" not in name and form.rfind(name, max(0, at - _LONGEST_NAME), at) >= 0 else 0


def _names_said_twice(form: str) -> Iterator[Edit]:
    """1. 收银员收银员是…: a counted heading that runs into its first sentence."""
    for match in _TWICE.finditer(form):
        if _is_name(match["name"]):
            if form[form.rfind("\n", 0, match.start()) + 1 : match.start()].strip():
                yield Edit(match.start(), match.start(), "\n", _REASON)
            yield Edit(match.end("name"), match.end("name"), "\n", _REASON)


def _counts(form: str, at: int) -> str:
    """What a counted heading that ends there runs into: the first item of its list, a sentence, a form; or nothing."""
    if _HEADING_END.match(form, at):
        return _LIST
    if _LABEL_GOES_ON.match(form, at):
        return ""
    return "text" if form[at : at + 1] in ("在", "对") or begins_duty(form, at) or _TITLE_LABEL.match(form, at) else ""


def _counted_heading(form: str, at: int) -> int | None:
    """Where the number begins of a heading that runs into its text: 一、车间主任岗位职责|在…; None where none does."""
    begin = form.rfind("、", max(0, at - _LONGEST_NAME), at) + 1
    numeral = begin - 2
    while numeral > 0 and form[numeral] in _NUMERALS:
        numeral -= 1
    if not begin or numeral == begin - 2 or not _is_name(_without_modifiers(form[begin:at])):
        return None
    return numeral + 1


@cache
def _modifiers() -> tuple[str, ...]:
    return tuple(sorted(words("headings.tsv", "modifier"), key=len, reverse=True))


def _without_modifiers(name: str) -> str:
    for word in _modifiers():
        name = name.removesuffix(word)
    return name


def _is_name(text: str) -> bool:
    return is_title(text) or is_unit(text) or text in words("names.tsv", "heading_unit")


def _stands_elsewhere(form: str, name: str, begin: int, end: int) -> bool:
    """Whether the whole is said again nearby, and so is one name (乡村图书馆组组长), not a title and a name after it."""
    return form.rfind(name, max(0, begin - _NEARBY), begin) >= 0 or form.find(name, end, end + _NEARBY) >= 0


def _ends_title(text: str) -> bool:
    """Whether a text ends as the title of a document, into which the heading has run: 某部工作描述总揽|某部职责:."""
    return bool(ending("headings.tsv", "tail", text) or ending("headings.tsv", "document", text))


def _bare(form: str) -> Iterator[re.Match[str]]:
    """What `_BARE` finds; only digits behind a space or a sentence's end are tried, with the space that may belong to them."""
    end = 0
    for sign in _BARE_SIGN.finditer(form):
        for at in (sign.start() - 1, sign.start()):
            if at >= end and (match := _BARE.match(form, at)):
                yield match
                end = match.end()
                break


def _bare_numbers(form: str) -> Iterator[Edit]:
    """工作内容1制定…;2组织…;3…: numbers that count on inside a line get their point."""
    if not any(sign in form for sign in _SECOND):
        return
    run: list[re.Match[str]] = []
    for match in _bare(form):
        value = int(match["number"])
        if form[match.end()] in _MEASURE and not beginning("names.tsv", "verb", form, match.end()):
            continue
        between = form[run[-1].end() : match.start()] if run else ""
        near = run and len(between) <= _NEXT_ITEM and ("\n" not in between or len(run) >= _FEWEST_ITEMS)
        if near and value == int(run[-1]["number"]) + 1:
            run.append(match)
            continue
        if value in (1, 2):
            yield from _points(form, run)
            run = [match]
    yield from _points(form, run)


def _after_label(form: str, end: int) -> bool:
    return any(form[start:end].rstrip(": ") in labels() for start in range(max(0, end - 6), end - 3))


def _points(form: str, run: list[re.Match[str]]) -> Iterator[Edit]:
    if not run:
        return
    places = [match.end("number") for match in run]
    if run[0]["number"] == "2":
        line = form.rfind("\n", 0, run[0].start()) + 1
        firsts = list(_FIRST_BARE.finditer(form, max(line, run[0].start() - _NEXT_ITEM), run[0].start()))
        if not firsts:
            return
        places = [firsts[-1].start() + firsts[-1][0].index("1") + 1, *places]
    if len(places) >= (2 if _after_label(form, places[0] - 1) else _FEWEST_ITEMS):
        for place in places:
            number = place - (2 if form[place - 2].isdigit() else 1)
            yield Edit(number, number, "\n", _REASON)
            yield Edit(place, place, ".", _REASON)
