"""Running heads and feet: lines that a page layout repeats beside its page marks, and numbers that only count pages.

It looks at the shape of lines alone. What is taken for a running head stands beside page marks and nowhere else, but for
one place: the title that it repeats.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from app.reading.rules import compact, labels, words

_DIGITS = re.compile(r"\d+")
_ITEM = re.compile(r"\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z])(?:[.)](?!\d)|、)|[①-⑳•●○◆■★➢✓*·【[-]")
_NUMBER = re.compile(r"\s*(\d{1,4})\s*")
_LEAST_PAGE = 250
"""Characters of a page, at the least: numbers that follow each other closer are a table's."""
_LEAST_PAGES = 3
_LEAST_ENTRIES = 4
_ENTRY = re.compile(
    r"(?:[^。;:]{2,40}(?:职责|职能|制度|规程|说明书?|流程|规定|办法|细则|描述|架构|管理|总则|附则)|第[^。;:]{1,3}[章节篇编][^。;:]{2,30}?)"
    r"(?: ?[(（]|[\s.…·-]+)(?P<page>\d{1,3})[)）]?"
)
_LONGEST_HEAD = 80
_SHARE = 0.7
"""Of the pages from the first to the last one that has it, so many have a running head."""
_REACH = 2
"""How many lines of a head or a foot stand beside a page mark, on either side."""

_COUNTED = ("headcount", "reference", "field")
"""Kinds of labels that a number alone may be the value of."""

Line = tuple[int, int]


def counted_pages(form: str, lines: Sequence[Line]) -> set[int]:
    """Indexes of lines that hold a number alone, each one more than the last and a page away from it."""
    runs: list[list[tuple[int, int]]] = []
    for index, (start, end) in enumerate(lines):
        if form[start].isalpha() or end - start > _LONGEST_HEAD or not (match := _NUMBER.fullmatch(form, start, end)):
            continue
        if index and labels().get(compact(form[slice(*lines[index - 1])]).rstrip(":")) in _COUNTED:
            continue
        number = int(match[1])
        run = next(
            (run for run in reversed(runs) if run[-1][1] == number - 1 and _a_page(start - lines[run[-1][0]][1], run)), None
        )
        if run is None:
            runs.append([(index, number)])
        else:
            run.append((index, number))
    return {index for run in runs if len(run) >= _LEAST_PAGES for index, _ in run}


def contents(form: str, lines: Sequence[Line]) -> list[int]:
    """Indexes of the lines of a table of contents: headings with numbers of pages behind them, which never fall."""
    found: list[int] = []
    run: list[tuple[int, int]] = []
    for index, (start, end) in enumerate(lines):
        near = end - start <= _LONGEST_HEAD and form[end - 1].isdigit() | (form[end - 1] in ")）")
        if not near and not run:
            continue
        match = _ENTRY.fullmatch(form, start, end) if near else None
        page = int(match["page"]) if match else -1
        if page < (run[-1][1] if run else 0):
            found += [place for place, _ in run] if len(run) >= _LEAST_ENTRIES else []
            run = []
        if page >= 0:
            run.append((index, page))
    return found + ([place for place, _ in run] if len(run) >= _LEAST_ENTRIES else [])


def _a_page(distance: int, run: Sequence[tuple[int, int]]) -> bool:
    """So many characters are a page; the last page of several may be short, or empty but for its running head."""
    return distance >= (_LEAST_PAGE if len(run) < _LEAST_PAGES else _LEAST_PAGE // 10)


def running_heads(form: str, lines: Sequence[Line], marks: Sequence[int]) -> set[int]:
    """Indexes of the lines that are repeated beside the page marks; the first one stays where it is the title."""
    everywhere: defaultdict[str, list[int]] = defaultdict(list)
    for index in range(len(lines)) if marks else ():
        if text := _head(form, lines[index]):
            everywhere[text].append(index)
    beside: defaultdict[str, dict[int, int]] = defaultdict(dict)
    taken = frozenset(marks)
    for mark in marks:
        for step in (1, -1):
            for offset, index in enumerate(_neighbours(lines, form, mark, step, taken), 1):
                if text := _head(form, lines[index]):
                    beside[text].setdefault(index, step * offset)
    found: set[int] = set()
    for text, places in beside.items():
        first, last = min(places), max(places)
        elsewhere = [index for index in everywhere[text] if index not in places]
        pages = sum(1 for mark in marks if first - _REACH <= mark <= last + _REACH)
        if len(places) >= 2 and len(places) >= _SHARE * pages and len(elsewhere) <= 1:
            usual = Counter(places.values()).most_common(1)[0][0]
            stays = not elsewhere and (places[first] != usual or _counts_anew(form, lines, marks, first))
            found |= {index for index in places if not (stays and index == first)}
        elif elsewhere and elsewhere[0] < _REACH and len(elsewhere) <= _REACH:
            found |= _title_again(form, lines, elsewhere[0], places, alone=elsewhere == [0])
    return found


def _title_again(form: str, lines: Sequence[Line], title: int, places: Iterable[int], *, alone: bool) -> set[int]:
    """A document's title repeated at the head of pages, together with the words of a form that stand above it there, too."""
    if alone:
        return set(places)
    above = form[slice(*lines[title - 1])].strip() if title else ""
    again = {index for index in places if index and above and form[slice(*lines[index - 1])].strip() == above}
    return again | {index - 1 for index in again}


def _counts_anew(form: str, lines: Sequence[Line], marks: Sequence[int], index: int) -> bool:
    """Whether the pages count from the beginning after the line: the title of the next document in one file."""
    after = bisect_right(marks, index)
    if not 0 < after < len(marks):
        return False
    before, then = (_DIGITS.search(form, *lines[mark]) for mark in (marks[after - 1], marks[after]))
    return before is not None and then is not None and int(then[0]) <= int(before[0])


def _neighbours(lines: Sequence[Line], form: str, mark: int, step: int, taken: frozenset[int]) -> list[int]:
    """The lines with text next to the mark, at most two."""
    found: list[int] = []
    index = mark + step
    while 0 <= index < len(lines) and len(found) < _REACH and index not in taken:
        if form[slice(*lines[index])].strip():
            found.append(index)
        index += step
    return found


def _head(form: str, line: Line) -> str:
    """The line as all pages have it, its numbers aside; empty for what no running head is: a label, a form's own heading."""
    text = form[slice(*line)].strip()
    if not 2 < len(text) <= _LONGEST_HEAD or text[-1] in "。;:,、" or _ITEM.match(text):
        return ""
    bare = compact(text)
    if bare in labels() or compact(text.partition(":")[0]) in labels() or bare in _forms():
        return ""
    return _DIGITS.sub("#", text)


@cache
def _forms() -> frozenset[str]:
    return frozenset(map(compact, words("headings.tsv", "form")))
