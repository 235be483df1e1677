"""What pages, sites and line ends did to a text: page marks, advertising, numbers and labels broken by a line end.

It decides from the shape of lines alone what to take out before anybody reads for meaning; every edit says its reason,
and those of whole lines become the reading's `ignored` entries.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from app.language.cleaning import Cleaned, Edit, character_noise
from app.language.repair import repaired
from app.language.script import aligned
from app.reading.rules import boilerplate, compact, labels, vocabulary
from app.reading.running_lines import running_lines

_LINE = re.compile(r"[^\n]+")
_FINISHED = re.compile(r"[。;.!?:;)）】\]…]\s*$")
_PAGE_NUMBER = re.compile(r" *(\d{1,4}) ?、")
_PAGE_LENGTH = 300
_LONGEST_BOILERPLATE = 340
_NUMERAL_TAIL = re.compile(r"\n(?=十[一二三四五六七八九]? ?、)")
_NUMERAL_HEAD = re.compile(r"\n *[二三四五六七八九] *$")
_LABEL_TAIL = re.compile(r"\n([^\n。;: ]{1,3}) ?:")
_LABEL_HEAD = re.compile(r"(?:^|[。; \n])([^\n。;: ]{1,3})$")
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff\d]")


@cache
def _patterns(role: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(boilerplate(role))


@cache
def _any_line() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in _patterns("line")))


def cleaned(original: str, taken: Iterable[Edit] = ()) -> Cleaned:
    """The text without its noise, and without what was `taken` out of it, with the map back to the original."""
    form = aligned(original)
    edits = [*taken, *character_noise(original), *repaired(original, vocabulary())]
    lines = [(m.start(), m.end()) for m in _LINE.finditer(form)]
    edits += _numbered_pages(form, lines)
    edits += _boilerplate_lines(form, lines)
    edits += running_lines(original, lines, lambda before, after: _interrupts(form, before, after))
    for pattern, reason in _patterns("phrase"):
        edits += [Edit(m.start(), m.end(), " ", reason) for m in pattern.finditer(form)]
    edits += _broken_numbers(form)
    edits += _broken_labels(form)
    return Cleaned(original, edits, form)


def _numbered_pages(form: str, lines: list[tuple[int, int]]) -> Iterator[Edit]:
    """A text pasted page by page, each page one long line with its number before it: the numbers go, sentences close."""
    run: list[tuple[int, int]] = []
    for line in [*lines, (0, 0)]:
        mark = _PAGE_NUMBER.match(form, line[0], line[1])
        if mark and int(mark[1]) == len(run) + 1:
            run.append(line)
            continue
        yield from _page_run(form, run)
        run = [line] if mark and int(mark[1]) == 1 else []


def _page_run(form: str, run: list[tuple[int, int]]) -> Iterator[Edit]:
    inner = [end - start for start, end in run[:-1]]
    if len(run) < 3 or sum(inner) / len(inner) < _PAGE_LENGTH:
        return
    open_ends = sum(1 for start, end in run[:-1] if not _FINISHED.search(form, max(start, end - 3), end))
    if open_ends < 0.6 * len(inner):
        return
    for index, (start, end) in enumerate(run):
        mark = _PAGE_NUMBER.match(form, start, end)
        if mark:
            before = run[index - 1][1] if index else start
            yield Edit(before, mark.end(), "", "page mark")


def _boilerplate_lines(form: str, lines: list[tuple[int, int]]) -> Iterator[Edit]:
    for index, (start, end) in enumerate(lines):
        text = form[start:end].strip()
        if not text or len(text) > _LONGEST_BOILERPLATE:
            continue
        if not _any_line().match(text):
            continue
        reason = next(reason for pattern, reason in _patterns("line") if pattern.match(text))
        before = lines[index - 1] if index else (0, 0)
        after = lines[index + 1] if index + 1 < len(lines) else (end, end)
        if reason == "page mark" and _interrupts(form, before, after):
            yield Edit(before[1], after[0], "", reason)
        else:
            yield Edit(start, min(end + 1, len(form)), "", reason)


def _interrupts(form: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """The line before stops inside a sentence or a number, and the line after goes on with it."""
    head, tail = form[before[0] : before[1]].rstrip(), form[after[0] : after[1]].lstrip()
    if not head or not tail:
        return False
    if re.search(r"(?:^|\D)\d{1,2}$", head) and re.match(r"[.、)]", tail):
        return True
    long_enough = len(head) >= 15 and not _FINISHED.search(head[-3:])
    return long_enough and bool(_IDEOGRAPH.match(tail)) and not re.match(r"\d{1,2} ?[.、)]|[一二三四五六七八九十]+、", tail)


def _broken_numbers(form: str) -> Iterator[Edit]:
    """A number that a line end divides: 二⏎十七、."""
    for match in _NUMERAL_TAIL.finditer(form):
        head = _NUMERAL_HEAD.search(form, max(0, match.start() - 6), match.start())
        if head:
            yield Edit(match.start(), match.end(), "", "broken number")


def _broken_labels(form: str) -> Iterator[Edit]:
    """A label that a line end divides just before its colon: 经⏎验:."""
    for match in _LABEL_TAIL.finditer(form):
        head = _LABEL_HEAD.search(form, max(0, match.start() - 4), match.start())
        if head and compact(head[1] + match[1]) in labels() and compact(match[1]) not in labels():
            yield Edit(match.start(), match.start(1), "", "broken label")
