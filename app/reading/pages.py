"""What pages, sites and line ends did to a text: page marks, advertising, numbers and labels broken by a line end.

It decides from the shape of lines alone what to take out before anybody reads for meaning; every edit says its reason,
and those of whole lines become the reading's `ignored` entries.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from functools import cache
from itertools import groupby

from app.language.beginnings import first_characters
from app.language.cleaning import Cleaned, Edit, character_noise
from app.language.repair import repaired
from app.language.script import aligned
from app.reading.cut_lines import cut_lines
from app.reading.field_marks import marks_of_fields
from app.reading.flattened import lost_line_ends
from app.reading.headings import body_in_title, is_rest_of_title
from app.reading.interleaved import laid_over
from app.reading.label_marks import marks_of_labels
from app.reading.levels import levels
from app.reading.names import is_title, organization_at_head
from app.reading.pictographs import pictures
from app.reading.questions import questions
from app.reading.rules import boilerplate, compact, labels, vocabulary
from app.reading.run_in_fields import run_in_fields
from app.reading.run_on_english import run_on_statements
from app.reading.running import contents, counted_pages, running_heads
from app.reading.spaced_rows import spaced_rows
from app.reading.title_marks import colons_of_titles, marks_of_titles
from app.reading.titles_before_duties import titles_before_duties
from app.reading.titles_run_into import run_into_text

_LINE = re.compile(r"[^\n]+")
_FINISHED = re.compile(r"[。;.!?:;)）】\]…]\s*$")
_FRONT_MATTER = re.compile(r"\s*---[ \r]*\n((?:[^\n]*\n){1,60}?)---[ \r]*(?:\n|$)")
_KEY = re.compile(r"(?m)^([a-z][a-z _-]*?) *:")
_NESTED_KEY = re.compile(r"(?m)^ +(?:- )?([a-z][a-z _-]*?) *:")
_TITLE = re.compile(r"(?m)^(?:title|date|author|layout|tags|draft|slug) *:[^\n]*\n")
_NAMING = ("superior", "subordinate", "dotted", "posts", "internal", "external", "contacts", "field")
_CARD = ("superior", "subordinate", "dotted", "department", "parent")
_PAGE_NUMBER = re.compile(r" *(\d{1,4}) ?、")
_BEFORE_PAGE_NUMBER = frozenset(" 0123456789")
_INNER_NUMBER = re.compile(r"(?:[。;:)]|全责|部分|支持) ?[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2}) ?[)）、.\u3400-\u9fff]")
_PAGE_LENGTH, _LISTS_LENGTH = 300, 200
_LONGEST_BOILERPLATE = 340
_FREE_START = re.compile(r"^\^(?:\.|\[\^[^\]]*\])\{\d,\d+\}")
_BEGINS = re.compile(r"\(\?:((?:[^\\()\[\].?*+{}^$]|\\\.)+)\)")
_PLAIN = re.compile(r"(?:[^\\()\[\].?*+{}^$|](?![?*+{]))*")
_NUMERAL_TAIL = re.compile(r"\n(?=十[一二三四五六七八九]? ?、)")
_NUMERAL_HEAD = re.compile(r"\n *[二三四五六七八九] *$")
_LABEL_TAIL = re.compile(r"\n([^\n。;: ]{1,3}) ?:")
_LABEL_HEAD = re.compile(r"(?:^|[。; \n])([^\n。;: ]{1,3})$")
_PAGE_MARK = "page mark"
_BEGINNING = re.compile(
    r"\d{1,2}(?:\.\d{1,2})+ |\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z])(?:[.)](?!\d)|、)|[①-⑳•●○◆■★➢✓*·-] ?"
)
_GOES_ON = re.compile(r"[,;、)】a-z]")
_SHORTEST_HALF = 8
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff\d]")


@cache
def _patterns(role: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(boilerplate(role))


@cache
def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str] | None:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns)) if patterns else None


@cache
def _beyond_start() -> dict[str, tuple[list[str], re.Pattern[str]]]:
    """What stands behind the free beginning (^.{0,80}) of the patterns that have one: the words it begins with, and all."""
    found = {pattern.pattern: _FREE_START.sub("", pattern.pattern) for pattern, _ in _patterns("line")}
    beyond = {whole: rest for whole, rest in found.items() if rest != whole}
    return {whole: (_first_words(rest), re.compile(rest, re.MULTILINE)) for whole, rest in beyond.items()}


def _first_words(pattern: str) -> list[str]:
    """The words that an expression may begin with; an empty one where they are not plain."""
    if begin := _BEGINS.match(pattern):
        return begin[1].replace("\\", "").split("|")
    return [_PLAIN.match(pattern)[0]]  # pyright: ignore[reportOptionalSubscript]  it matches nothing at least


def _stands_in(form: str, words: list[str], rest: re.Pattern[str]) -> bool:
    """Whether a text may hold a line of a pattern with a free beginning; looking for words is quicker by far."""
    return any(word in form for word in words) and rest.search(form) is not None


@cache
def _by_first() -> dict[str, frozenset[str] | None]:
    """What the patterns of lines may begin with."""
    return {pattern.pattern: first_characters(pattern.pattern) for pattern, _ in _patterns("line")}


@cache
def _beginning_with(character: str) -> re.Pattern[str] | None:
    """The patterns of lines that may begin with that character, but for those that may begin with any."""
    like = "0" if character.isdecimal() else character
    return _any_of(tuple(pattern for pattern, characters in _by_first().items() if characters and like in characters))


def _beginning_freely(form: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """The patterns of lines that may begin with anything, without those whose words the text has nowhere: they cost the most;
    and before them the words that each line they match must have."""
    beyond = _beyond_start()
    free = [pattern for pattern, characters in _by_first().items() if characters is None]
    free = [each for each in free if each not in beyond or _stands_in(form, *beyond[each])]
    signs = dict.fromkeys(re.escape(word) for each in free for word in beyond.get(each, ([""],))[0])
    patterns = _any_of(tuple(free))
    return (re.compile("|".join(signs)), patterns) if patterns else None


def cleaned(original: str, taken: Iterable[Edit] = ()) -> Cleaned:
    """The text without its noise, and without what was `taken` out of it, with the map back to the original."""
    form = aligned(original)
    edits = [*taken, *character_noise(original), *repaired(original, vocabulary())]
    lines = [m.span() for m in _LINE.finditer(form)]
    edits += pictures(original)
    edits += _front_matter(form)
    edits += _numbered_pages(form, lines)
    edits += _boilerplate_lines(form, lines, original)
    for pattern, reason in _patterns("phrase"):
        edits += [Edit(m.start(), m.end(), " ", reason) for m in pattern.finditer(form)]
    edits += _broken_numbers(form)
    edits += _broken_labels(form)
    edits += cut_lines(form)
    edits += lost_line_ends(form)
    edits += run_into_text(form)
    edits += titles_before_duties(form, original, lines)
    edits += run_in_fields(form)
    edits += questions(form)
    edits += run_on_statements(form, original)
    edits += levels(form)
    edits += marks_of_labels(form)
    edits += marks_of_titles(form)
    edits += colons_of_titles(form, original)
    edits += marks_of_fields(form, original)
    edits += laid_over(form)
    edits += spaced_rows(form)
    return Cleaned(original, edits, form)


def _front_matter(form: str) -> list[Edit]:
    """What a Markdown file says of itself between two lines of dashes at its head, unless it is a post's own card."""
    found = _FRONT_MATTER.match(form)
    if found is None:
        return []
    keys = [compact(match[1]) for match in _KEY.finditer(found[1])]
    card = any(labels().get(key) in _CARD for key in keys)
    if card or not keys:
        return []
    if any(labels().get(compact(match[1])) in _CARD for match in _NESTED_KEY.finditer(found[1])):  # posts, in a list of its own
        return [Edit(found.start(1) + m.start(), found.start(1) + m.end(), "", "front matter") for m in _TITLE.finditer(found[1])]
    return [Edit(found.start(), found.end(), "\n", "front matter")]


def _numbered_pages(form: str, lines: list[tuple[int, int]]) -> Iterator[Edit]:
    """A text pasted page by page, each page one long line with its number before it: the numbers go, sentences close."""
    run: list[tuple[int, int]] = []
    for line in [*lines, (0, 0)]:
        mark = _PAGE_NUMBER.match(form, line[0], line[1]) if form[line[0] : line[0] + 1] in _BEFORE_PAGE_NUMBER else None
        if mark and int(mark[1]) == len(run) + 1:
            run.append(line)
            continue
        if run:
            yield from _page_run(form, run)
        run = [line] if mark and int(mark[1]) == 1 else []


def _page_run(form: str, run: list[tuple[int, int]]) -> Iterator[Edit]:
    inner = [end - start for start, end in run[:-1]]
    holds_lists = len(run) > 1 and inner[0] >= _LISTS_LENGTH and _holds_lists(form, run[0])
    if not holds_lists and (len(run) < 3 or sum(inner) / len(inner) < _PAGE_LENGTH):
        return
    open_ends = sum(1 for start, end in run[:-1] if not _FINISHED.search(form, max(start, end - 3), end))
    if open_ends < 0.6 * len(inner):
        return
    for index, (start, end) in enumerate(run):
        mark = _PAGE_NUMBER.match(form, start, end)
        if mark:
            before = run[index - 1][1] if index else start
            yield Edit(before, mark.end(), "", "page mark")


def _holds_lists(form: str, page: tuple[int, int]) -> bool:
    """Whether lists are counted inside a page's line, as inside no item of a list."""
    return form.find("2", *page) > 0 and len(_INNER_NUMBER.findall(form, page[0] + 4, page[1])) > 2


def _boilerplate_lines(form: str, lines: list[tuple[int, int]], original: str) -> Iterator[Edit]:
    """Lines that go: advertising, and page marks with the running heads and feet beside them, as one block."""
    reasons: dict[int, str] = {}
    free = _beginning_freely(form)
    for index, (start, end) in enumerate(lines):
        text = form[start:end].strip()
        if not text or len(text) > _LONGEST_BOILERPLATE:
            continue
        begun = _beginning_with(text[0])
        if (begun and begun.match(text)) or (free and free[0].search(text) and free[1].match(text)):
            reasons[index] = next(reason for pattern, reason in _patterns("line") if pattern.match(text))
    reasons.update(dict.fromkeys(counted_pages(form, lines), _PAGE_MARK))
    reasons.update(dict.fromkeys(contents(form, lines), "table of contents"))
    marks = [index for index, reason in reasons.items() if reason == _PAGE_MARK]
    reasons.update(dict.fromkeys(running_heads(form, lines, sorted(marks)), _PAGE_MARK))
    reasons.update(dict.fromkeys(_beside(form, lines, marks, reasons), _PAGE_MARK))
    for first, last in _blocks(reasons):
        yield from _without(form, original, lines, (first, last), reasons[first])


def _beside(form: str, lines: list[tuple[int, int]], marks: list[int], known: Container[int]) -> Iterator[int]:
    """Lines next to a page mark that say which edition of the document the page is of."""
    for index in sorted({near for mark in marks for near in (mark - 1, mark + 1) if 0 <= near < len(lines)}):
        text = form[slice(*lines[index])].strip()
        if index not in known and any(pattern.match(text) for pattern, _ in _patterns("beside")):
            yield index


def _blocks(reasons: dict[int, str]) -> Iterator[tuple[int, int]]:
    """First and last index of lines that go together: neighbours with one reason."""
    for _, together in groupby(enumerate(sorted(reasons)), key=lambda pair: (pair[1] - pair[0], reasons[pair[1]])):
        indexes = [index for _, index in together]
        yield indexes[0], indexes[-1]


def _without(form: str, original: str, lines: list[tuple[int, int]], block: tuple[int, int], reason: str) -> Iterator[Edit]:
    """The edit that takes those lines out, and closes the sentence that page marks interrupt."""
    first, last = block
    before = lines[first - 1] if first else (0, 0)
    after = lines[last + 1] if last + 1 < len(lines) else (lines[last][1], lines[last][1])
    capital = original[slice(*after)].lstrip()[:1].isupper()
    broken = _interrupts(form, before, after) if not capital else _interrupts_names(form, before, after)
    if reason == _PAGE_MARK and broken:
        words_meet = form[before[1] - 1 : before[1]].isascii() and form[after[0] : after[0] + 1].isascii()
        yield Edit(before[1], after[0], " " if words_meet else "", reason)
        return
    for start, end in lines[first : last + 1]:
        yield Edit(start, min(end + 1, len(form)), "", reason)


def _interrupts(form: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """The line before stops inside a sentence or a number, and the line after goes on with it."""
    head, tail = form[before[0] : before[1]].strip(), form[after[0] : after[1]].lstrip()
    if not head or not tail:
        return False
    if re.search(r"(?:^|\D)\d{1,2}$", head) and re.match(r"[.、)]", tail):
        return True
    if _FINISHED.search(head[-3:]) or _BEGINNING.match(tail) or _names_something(tail):
        return False
    if _GOES_ON.match(tail):
        return len(head) >= _SHORTEST_HALF
    return bool(_IDEOGRAPH.match(tail)) and (len(head) >= 15 or bool(_BEGINNING.match(head)))


def _interrupts_names(form: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether a list of English names behind a label goes on after the page mark: "Supervises: Driver," and "Clerk; Porter"."""
    label, colon, names = form[slice(*before)].strip().partition(":")
    tail = form[slice(*after)].strip()
    if not colon or not names.strip() or labels().get(compact(label)) not in _NAMING or _BEGINNING.match(tail):
        return False
    if ":" in tail or compact(tail) in labels():
        return False
    return names[-1] in ",;" or names.endswith((" and", " of", " the")) or ((", " in tail or "; " in tail) and names[-1] != ".")


def _names_something(tail: str) -> bool:
    """A label with its value, or a title: what begins after a page mark, not what goes on."""
    label = tail.partition(":")[0]
    owner = organization_at_head(tail) or body_in_title(tail)
    if owner and is_rest_of_title(tail[owner:].rstrip()):
        return True
    return (
        (label != tail and len(label) < 20) or compact(tail) in labels() or tail.partition(" ")[0] in labels() or is_title(tail)
    )


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
