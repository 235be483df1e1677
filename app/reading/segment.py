"""One piece of a text: a line, a cell, a numbered item or a labelled field; and pieces that line ends divide made whole.

Where pieces begin and what marks and labels they have is app.reading.segments' to find.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from app.language.script import is_latin
from app.reading.numbering import Number
from app.reading.rows_of_fields import RUNNING_STATEMENTS
from app.reading.rules import compact, labels

MARK = re.compile(r"[(（]?\d{1,2}[)）]?[.、]?|(?:[ivx]{1,5}|[a-h])[.)]|[•·●◆■*-]")
_INDENT = 12
"""Characters that a line which goes on with a value may stand further in than the value."""
_ITEM_LINES, _SHORT = 6, 24
_NUMBER_LENGTH = 5
_LONE_NUMBER = re.compile(r"[(（]?(\d{1,2}) ?[)）.、]?")

_CUT = re.compile(r"[a-z,]\n *(?=[a-z])")
_LINES_LOOKED_AT, _FEWEST_CUT, _NARROWEST, _WIDEST = 200, 4, 40, 130
_GAP = re.compile(r"[^\s.!?:] {2,}\S")
_PARAGRAPH_ENDS = frozenset(".:;!?。|")
_MARKED = re.compile(r"(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)] ")
_RAGGED, _MOST = 16, 0.6
"""Lines that a width has cut are mostly but a word or two shorter than it."""


@dataclass(slots=True)
class Segment:
    """`start:end` is the body without number and label, in the cleaned text; `outer` is where the number begins.

    `label` is the kind of a recognized label, `key` its compact words and `label_start` its place; a label without a value
    has an empty body. `first`: it begins a line. `blank`: an empty line stands before it. `cell`: one of several
    in a line. `indent`: spaces before its line.
    """

    outer: int
    start: int
    end: int
    number: Number | None = None
    label: str | None = None
    key: str = ""
    label_start: int = -1
    colon: bool = False
    first: bool = True
    blank: bool = False
    cell: bool = False
    indent: int = 0

    @property
    def is_bare_article(self) -> bool:
        """Whether an article's number, or a chapter's over known words, parts a statute; a section's words are a heading."""
        style = self.number.style if self.number else ""
        return style.startswith("article") and not (self.label and style == "articlesection")


def joined_labels(form: str, segments: list[Segment]) -> list[Segment]:
    """Labels that line ends divide into short lines (直 属⏎上 级) made whole; the longest that is a label counts."""
    joined: list[Segment] = []
    index = 0
    while index < len(segments):
        run, key = 0, ""
        if (head := segments[index]).end - head.outer <= _SHORT and _short(form, head):
            for count in (4, 3, 2):
                group = segments[index : index + count]
                if len(group) == count and all(_short(form, s) for s in group):
                    key = "".join(compact(form[s.label_start if s.label else s.start : s.end]) for s in group).rstrip(":")
                    if key in labels() and not all(s.label and " " not in form[s.outer : s.end] for s in group):
                        run = count
                        break
        if not run:
            joined.append(head)
            index += 1
            continue
        last = segments[index + run - 1]
        joined.append(Segment(head.outer, last.end, last.end, None, labels()[key], key, head.outer, blank=head.blank))
        index += run
    return joined


def joined_numbers(form: str, segments: list[Segment]) -> list[Segment]:
    """Numbers on lines of their own (a table pasted cell by cell) given to the lines after them, where they count from one."""
    short = ((index, segment) for index, segment in enumerate(segments) if segment.end - segment.outer <= _NUMBER_LENGTH)
    values = {index: value for index, segment in short if (value := _lone_number(form, segment))}
    if not values:
        return segments
    joined: set[int] = set()
    for run in _counted_runs(list(values.items())):
        counts = len(run) > 1 or any(index and segments[index - 1].label for index in run)
        joined |= {index for index in run if _may_be_numbered(segments, index + 1)} if counts else set()
    for index in joined:
        segments[index + 1].number = Number("comma", (values[index],), str(values[index]))
        segments[index + 1].outer = segments[index].outer
    return [segment for index, segment in enumerate(segments) if index not in joined]


def _lone_number(form: str, segment: Segment) -> int:
    match = _LONE_NUMBER.fullmatch(form, segment.outer, segment.end)
    return int(match[1]) if match and segment.first else 0


def _counted_runs(values: list[tuple[int, int]]) -> Iterator[list[int]]:
    """Runs that count from one; between two of them stand only a few lines, unlike the numbers of pages."""
    run: list[int] = []
    for index, value in values:
        if value != len(run) + 1 or (run and index - run[-1] > _ITEM_LINES):
            yield run
            run = []
        if value == len(run) + 1:
            run.append(index)
    yield run


def _may_be_numbered(segments: list[Segment], index: int) -> bool:
    return index < len(segments) and segments[index].number is None and segments[index].label is None


def _short(form: str, segment: Segment) -> bool:
    if not segment.first or segment.number is not None or segment.end - segment.outer > _SHORT:
        return False
    whole = form[segment.outer : segment.end]
    return len(compact(whole)) <= 4 and ":" not in whole.rstrip(": ")


def hard_width(form: str) -> int:
    """The width at which a text has its lines cut, in characters; 0 for one whose lines are paragraphs."""
    cut = [match.start() - form.rfind("\n", 0, match.start()) - 1 for match in islice(_CUT.finditer(form), _LINES_LOOKED_AT)]
    long = sorted(length for length in cut if length > _NARROWEST)
    width = long[-1 - len(long) // 20] if len(long) >= _FEWEST_CUT else 0
    near = sum(1 for length in long if length > width - _RAGGED)
    return width if width <= _WIDEST and near > _MOST * len(cut) else 0


def may_go_on(form: str, before: Segment, line: int, start: int) -> bool:
    """Whether the line that begins there follows a segment that has not ended its sentence."""
    stop = before.end
    if (
        before.cell
        or before.start >= stop
        or form[stop - 1] in _PARAGRAPH_ENDS
        or not form[start].isascii()
        or not form[start].isalpha()
    ):
        return False
    return form.find("\n", stop, line - 1) < 0


def goes_on(form: str, width: int, before: Segment, start: int, end: int) -> bool:
    """Whether the first word of the English line form[start:end] had no room in the line before it."""
    first = form.find(" ", start, end)
    room = before.end - form.rfind("\n", 0, before.end) + (first if first > 0 else end) - start
    if not room > max(width, _NARROWEST) or width == 0 or not is_latin(form[start:end]):
        return False
    if before.number is not None and before.number.style == "hash":
        return False
    return not (_MARKED.match(form, start, end) or _GAP.search(form, before.outer, end))


def between_bars(form: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches of form[start:end] that bars part."""
    while (bar := form.find("|", start, end)) >= 0:
        yield start, bar
        start = bar + 1
    yield start, end


def goes_on_below(form: str, found: list[Segment], line: int, start: int, end: int) -> bool:
    """Whether a line, set deeper than an English field, goes on with the field's value."""
    value = field = found[-1]
    if field.cell and field.label is None and len(found) > 1 and found[-2].start == found[-2].end:
        field = found[-2]
    label = field.label if field.colon or value.cell else None
    if start - line <= field.indent + 1 or label is None or value.start >= value.end:
        return False
    if start - line > value.start - form.rfind("\n", 0, value.start) + _INDENT:
        return False  # deeper than the value itself: a column of its own
    if label in RUNNING_STATEMENTS and label != "purpose":
        return False
    text = form[start:end]
    return is_latin(text) and ":" not in text and not MARK.match(text)
