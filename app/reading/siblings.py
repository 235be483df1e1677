"""Headings that only their siblings show: lines of one mark, each over or before a text of its own, most of which name posts or
units (服务员/服务生 between 餐厅经理/主管 and 收银员); the lines that part such sections into groups (后厨操作类); and where the
last of them ends, when each of the others has one line or one text.

It looks at all lines of a page before they are read; what one line says by itself, app.reading.headings knows.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.reading.headings import Heading, read_heading, read_name, several_posts
from app.reading.names import begins_duty, is_general, is_title
from app.reading.rules import beginning, ending
from app.reading.segments import Page, Segment
from app.reading.siblings_lines_english import english_lines

_LONGEST, _LONGEST_NAME, _SHORTEST_TEXT, _SHORTEST_DUTY, _PARAGRAPH = 24, 16, 8, 5, 30
_NEIGHBOURS, _FEWEST_KNOWN, _MOST = 3, 2, 0.6
"""Of up to three siblings on each side, two at least and so many of all must name posts or units."""
_ENDS = ("。", ";", "!", "?", ".", ",", "、")
_SENTENCE_ENDS = ("。", ";", "!", ":")
_NO_NAME = re.compile(r"[,。;!?“”=→\d的您们]|我|以下|什么|哪")
_PAUSE = re.compile(r"[,。;:!?]")
_COUNT = re.compile(r" ?\d{1,3} ?[名人位] *$")
"""How many there are of a post, behind its name: 杂技演员|9人:…."""
_OTHERS = re.compile(r"其[他它余]|成员:由|(?:小组|委员会)?成员:")
_FACET = re.compile(r"的?(?:岗位|工作|主要|基本)?(?:职责|职能|责任)$")
_FACET_ENDS = frozenset("责能任")
_REMARKS = ("以上", "综上", "总之", "总的来说")
"""How a paragraph begins that looks back on the list above it: what stands behind it is no sibling of what stands before."""
_BODIES = ("会议", "大会", "例会")
"""What a body is called that no unit's name shows."""
_HOLDERS = ("position", "department")


class Siblings(NamedTuple):
    """By where a line begins: the holder whose heading it is, `headings`; what one such heading stands over, `texts`; the lines
    that head several, `groups`; the lines behind the last section of several that are alike, `closings`."""

    headings: dict[int, Heading]
    texts: frozenset[int]
    groups: frozenset[int]
    closings: frozenset[int]


_NONE = Siblings({}, frozenset(), frozenset(), frozenset())


class _Line(NamedTuple):
    """A line that may name a holder form[start:end]; `entry`: what is told of it stands in the line, too."""

    at: int
    start: int
    end: int
    entry: bool


def siblings(page: Page) -> Siblings:
    """The headings of a page that their siblings show; the page has been divided into segments."""
    if not page.has_chinese:
        lines_of = english_lines(page)
        return Siblings(lines_of.headings, lines_of.texts, frozenset(), lines_of.closings) if lines_of.headings else _NONE
    lines = {index: line for index, one in enumerate(page.segments) if (line := _line(page, one, index))}
    runs: dict[str, list[_Line]] = {}
    parts = [index for index, one in enumerate(page.segments) if _looks_back(page, one)]
    remarks = frozenset(page.segments[index].outer for index in parts)
    for index, line in lines.items():
        part = f" part {bisect(parts, index)}" if parts else ""
        beside = _duties_beside(page, index) or _duties_below(page, index)
        if line.entry or beside or _stands_over_text(page, index, lines):
            promised = " duties" if beside or (not line.entry and _FACET.search(page.form, line.start, line.end)) else ""
            runs.setdefault(f"{_mark(page.segments[index])}{promised}{part}", []).append(line)
    found: dict[int, Heading] = {}
    others: list[int] = []
    for run in runs.values():
        if len(run) > _FEWEST_KNOWN:
            names = list(zip(run, _headings(page, run), strict=True))
            found |= {page.segments[line.at].outer: heading for line, heading in names if heading}
            others += [page.segments[line.at].outer for line in _nobodys(page, names)]
    if not found:
        return Siblings({}, frozenset(), frozenset(), remarks) if remarks else _NONE
    texts = frozenset(
        page.segments[index + 1].outer
        for index, line in lines.items()
        if page.segments[index].outer in found and not line.entry and index + 1 < len(page.segments)
    )
    groups = frozenset((*_groups(page, lines, found), *others))
    found |= _units(page, lines, found)
    return Siblings(found, texts - found.keys(), groups, remarks.union(_closings(page, lines, found, groups)))


def _looks_back(page: Page, segment: Segment) -> bool:
    """Whether a paragraph speaks of the list above it: 以上仅为部分岗位,…."""
    plain = segment.first and not (segment.number or segment.label or segment.cell)
    return plain and page.form.startswith(_REMARKS, segment.start) and segment.end - segment.start > _LONGEST


def _line(page: Page, segment: Segment, index: int) -> _Line | None:
    if segment.cell or segment.label or not (segment.first or (segment.number and _duties_beside(page, index))):
        return None
    colon = page.form.find(":", segment.start, min(segment.end, segment.start + _LONGEST))
    entry = colon >= 0 and segment.end - colon >= _SHORTEST_TEXT
    end = colon if colon >= 0 else segment.end
    bracket = page.form.find("(", segment.start + 2, end)
    if not 2 <= (bracket if bracket > 0 else end) - segment.start <= _LONGEST or (
        colon >= 0 and not entry and colon < segment.end - 1
    ):
        return None
    if (_PAUSE.search(page.form, segment.start, end)) if entry else page.form[segment.end - 1] in _ENDS:
        return None
    return _Line(index, segment.start, end, entry)


def _duties_beside(page: Page, index: int) -> bool:
    """Whether the words for duties stand behind a name in its line: 1.立案庭 主要职能:…."""
    after = page.segments[index + 1] if index + 1 < len(page.segments) else None
    return after is not None and after.label == "duties" and not after.first and after.number is None


def _duties_below(page: Page, index: int) -> bool:
    """Whether the words for duties alone are the line below a numbered one: 四、维修人员⏎岗位职责:."""
    after = page.segments[index + 1] if index + 1 < len(page.segments) else None
    numbered = page.segments[index].number is not None
    return numbered and after is not None and after.label == "duties" and after.first and after.number is None


def _mark(segment: Segment) -> str:
    """What siblings have in common before their names: the style of their numbers, and its level."""
    number = segment.number
    if number is None:
        return ""
    return f"{number.style} {number.value[0] if number.style == 'hash' else len(number.value)}"


def _stands_over_text(page: Page, index: int, lines: dict[int, _Line]) -> bool:
    """Whether a sentence, or the first item of a list with another mark, follows a line."""
    after = page.segments[index + 1] if index + 1 < len(page.segments) else None
    if after is None or after.label or not after.first:
        return False
    number, text = after.number, page.of(after)
    promised = _FACET.search(page.form, lines[index].start, lines[index].end) is not None
    if promised and number and number.value[-1:] == (1,) and _mark(after) != _mark(page.segments[index]):
        return True
    sentence = text.endswith(_SENTENCE_ENDS) or begins_duty(text) or len(text) >= _PARAGRAPH or "、" in text
    below = lines.get(index + 1)
    titled = page.form[lines[index].end : page.segments[index].end] == ":" or begins_duty(text)
    long = len(text) >= _SHORTEST_TEXT or (len(text) >= _SHORTEST_DUTY and text[-1] == "。" and titled)
    return long and sentence and (below is None or (not below.entry and _named(page, below) is None))


def _headings(page: Page, run: Sequence[_Line]) -> list[Heading | None]:
    """Of each line of a run the holder that it names, by its own words or as most of its neighbours do; None for no holder."""
    own = [_named(page, line) for line in run]
    found: list[Heading | None] = []
    for index, heading in enumerate(own):
        near = own[max(0, index - _NEIGHBOURS) : index] + own[index + 1 : index + 1 + _NEIGHBOURS]
        known = [one.kind for one in near if one]
        own_voice = heading is not None and run[index].entry  # it names a holder and tells of it in one line
        voted = len(known) + own_voice >= max(_FEWEST_KNOWN, _MOST * (len(near) + own_voice))
        usual = max(_HOLDERS, key=known.count)
        unknown = _unknown(page, run[index], usual) if voted else None
        found.append((heading or unknown) if voted else None)
    return found


def _nobodys(page: Page, names: Sequence[tuple[_Line, Heading | None]]) -> Iterator[_Line]:
    """The lines of a run that stand for others, or with a colon between two that name holders: 各类工长:."""
    headings = [heading for _, heading in names]
    for index, (line, heading) in enumerate(names):
        between = 0 < index < len(names) - 1 and headings[index - 1] and headings[index + 1]
        lone = between and not line.entry and page.form[line.end : line.end + 1] == ":" and not _promises(_text(page, line))
        if heading is None and (lone or (_names_others(page, line) and any(headings))):
            yield line


def _promises(text: str) -> bool:
    """Whether a line says itself that what follows is done: 负责美术设计工作责任:."""
    return begins_duty(text) or _FACET.search(text) is not None


def _text(page: Page, line: _Line) -> str:
    return _COUNT.sub("", page.form[line.start : line.end]).rstrip()


def _named(page: Page, line: _Line) -> Heading | None:
    text = _text(page, line)
    if not line.entry and text[-1:] in _FACET_ENDS and (charged := _charged(page, line)):
        return charged
    heading = read_name(text, page.text[line.start : line.start + len(text)]) or several_posts(text)
    if line.entry and text[0] == "各" and (found := read_name(text[1:], page.text[line.start + 1 : line.start + len(text)])):
        heading = Heading(found.kind, (1, len(text)))
    if heading is None and "/" in text and not _NO_NAME.search(text) and any(map(is_title, text.split("/"))):
        heading = Heading("position", (0, len(text)))
    if heading is None or heading.kind not in _HOLDERS or (heading.kind == "position" and _is_work(text)):
        return None
    return None if is_general(text) and not is_title(text) else heading


def _charged(page: Page, line: _Line) -> Heading | None:
    """A heading that says itself that duties follow: 放映员岗位职责."""
    text = _text(page, line)
    heading = read_heading(text, page.text[line.start : line.start + len(text)])
    return heading if heading and heading.kind in _HOLDERS and heading.facet == "duties" else None


def _unknown(page: Page, line: _Line, usual: str) -> Heading | None:
    """The holder that a line names though no word of it shows one: all of it, or what stands before 职责."""
    text = _text(page, line)
    facet = None if line.entry else _FACET.search(text)
    if facet is None:
        kind = "department" if text.endswith(_BODIES) else usual
        return Heading(kind, (0, len(text))) if _may_name(page, line) else None
    titles = [end for end in range(2, facet.start() + 1) if is_title(text[:end])]
    end = titles[-1] if titles else facet.start()
    return Heading(usual, (0, end), "duties") if end >= 2 and not _NO_NAME.search(text[:end]) else None


def _is_work(text: str) -> bool:
    """Whether words may name work as well as a post: 采购, 设计."""
    return bool(ending("names.tsv", "nominal", text))


def _may_name(page: Page, line: _Line) -> bool:
    """Whether words that show no holder may be one's name between the names of others."""
    text = _text(page, line)
    if len(text) > _LONGEST_NAME or _NO_NAME.search(text) or _names_others(page, line):
        return False
    if not text.endswith("人员") and (_is_work(text) or is_general(text) or begins_duty(text)):
        return False
    if beginning("names.tsv", "clause", text):
        return False
    return read_heading(text, page.text[line.start : line.start + len(text)]) is None


def _names_others(page: Page, line: _Line) -> bool:
    """Whether a line of a list of holders stands for those that the list does not tell of: 其他部门:如…, 成员:由…组成."""
    return _OTHERS.match(page.form, line.start) is not None


def _groups(page: Page, lines: dict[int, _Line], headings: dict[int, Heading]) -> list[int]:
    """Short lines that name no holder, right above the heading of one whose mark is another or that has none."""
    found: list[int] = []
    for index, line in lines.items():
        below = page.segments[index + 1] if index + 1 < len(page.segments) else None
        segment = page.segments[index]
        if below is None or below.outer not in headings or segment.outer in headings or line.entry:
            continue
        if index and page.segments[index - 1].outer in headings and not lines[index - 1].entry:
            continue  # the text of the heading above
        beside = segment.number is not None and _mark(segment) == _mark(below)
        text = _text(page, line)
        grouping = (
            _may_name(page, line)
            or is_general(text)
            or _names_others(page, line)
            or (ending("names.tsv", "group", text) and line.end == segment.end)
        )
        if not beside and grouping and _named(page, line) is None and not _PAUSE.search(page.form, line.start, line.end):
            found.append(segment.outer)
    return found


def _units(page: Page, lines: dict[int, _Line], headings: dict[int, Heading]) -> dict[int, Heading]:
    """Units whose lines stand right above the heading of a holder with another mark, or of one in a line: 二、售后服务部门."""
    found: dict[int, Heading] = {}
    for index, line in lines.items():
        segment, below = page.segments[index], page.segments[index + 1] if index + 1 < len(page.segments) else None
        if below is None or below.outer not in headings or segment.outer in headings or line.entry:
            continue
        apart = segment.number is not None and _mark(segment) != _mark(below)
        listed = segment.number is None and lines[index + 1].entry
        heading = _named(page, line) if apart or listed else None
        if heading and heading.kind == "department":
            found[segment.outer] = heading
    return found


def _begins_anew(segment: Segment) -> bool:
    return segment.number is not None and segment.number.value[-1:] == (1,)


def _closings(page: Page, lines: dict[int, _Line], headings: dict[int, Heading], groups: frozenset[int]) -> Iterator[int]:
    """The lines behind the last of several sections, each of which before it is one line, or a heading over one text, or ends
    with its list."""
    edges = [index for index, one in enumerate(page.segments) if one.outer in headings or one.outer in groups]
    kinds = {
        index: (_mark(page.segments[index]), lines[index].entry) for index in edges if page.segments[index].outer in headings
    }
    blocks: dict[tuple[str, bool], list[list[int]]] = {}
    last: list[tuple[int, list[int]]] = []
    for index, after in zip(edges, [*edges[1:], len(page.segments)], strict=True):
        below = [at for at in range(index + 1, after) if page.segments[at].first]
        if index in kinds and kinds[index] == kinds.get(after) and not _begins_anew(page.segments[after]):
            blocks.setdefault(kinds[index], []).append(below)
        elif index in kinds:
            last.append((index, below))
    for index, below in last:
        before = blocks.get(kinds[index], [])
        usual = 0 if lines[index].entry else 1
        rest: list[int] = []
        if before and all(len(block) == usual for block in before):
            rest = below[usual:]
        elif len(before) > 1 and all(block and not _behind_list(page, block) for block in before):
            rest = _behind_list(page, below, kinds[index][0])
        if rest and (closing := page.segments[rest[0]]).number is None and closing.label is None:
            yield closing.outer


def _behind_list(page: Page, block: list[int], mark: str = "") -> list[int]:
    """The lines of a section from the first one without a number behind one with a number, before the next with that mark."""
    for place, at in enumerate(block):
        if mark and _mark(page.segments[at]) == mark:
            break
        before = page.segments[block[place - 1]] if place else None
        if page.segments[at].number is None and before is not None and before.number is not None:
            return block[place:]
    return []
