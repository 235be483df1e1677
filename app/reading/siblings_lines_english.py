"""English lines that only those beside them show to be headings: names in turn with one line of what each does, and bullets of a
name before a colon or dash.

A run of such lines counts as a whole: where enough of its names are known posts or units and enough of its texts tell what
somebody does, its other names are of the usual kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.language.involvement import states_action
from app.language.script import is_latin
from app.reading.headings import Heading, read_heading
from app.reading.names import begins_duty, is_title, is_unit
from app.reading.names_english import is_proper_name, third_persons
from app.reading.segments import Page, Segment

_LONGEST, _SHORTEST_TEXT = 60, 20
_FEWEST, _FEWEST_ENTRIES, _FEWEST_KNOWN = 4, 3, 2
_KNOWN, _TELLING = 1 / 3, 1 / 2
_ENDS = ".;:!?,"
_ENTRY = re.compile(r"(?P<name>[a-z][a-z0-9 &/,.'’-]{1,50}?(?: ?\([a-z/ -]{2,12}\))?)(?: ?:|(?: - | ?[–—] ?)) *(?=\S)")
_TELLS = re.compile(
    r"(?:mainly |primarily |solely )?(?:responsible|accountable|in charge|tasked|works?|this (?:role|post|position)|often)\b"
)


class Found(NamedTuple):
    """By where a line begins, the holder that it names; what such a heading stands over; what follows the last of a run."""

    headings: dict[int, Heading]
    texts: frozenset[int]
    closings: frozenset[int]


class _Named(NamedTuple):
    at: int
    name: tuple[int, int]
    text: str


def english_lines(page: Page) -> Found:
    """The headings of an English page that stand in turn with their texts, or before them in bullets."""
    headings: dict[int, Heading] = {}
    texts: list[int] = []
    closings: list[int] = []
    segments = page.segments
    for run in _in_turn(page, segments):
        if len(run) >= _FEWEST and (kinds := _kinds(page, run)):
            headings |= {segments[one.at].outer: heading for one, heading in zip(run, kinds, strict=True)}
            texts += [segments[one.at + 1].outer for one in run]
            after = segments[run[-1].at + 2] if run[-1].at + 2 < len(segments) else None
            closings += [after.outer] if after is not None and after.label is None else []
    for run in _entries(page, segments):
        if len(run) >= _FEWEST_ENTRIES and (kinds := _kinds(page, run)):
            headings |= {segments[one.at].outer: heading for one, heading in zip(run, kinds, strict=True)}
    return Found(headings, frozenset(texts), frozenset(closings))


def _in_turn(page: Page, segments: Sequence[Segment]) -> Iterator[list[_Named]]:
    """Runs of lines that are each a name and, in turn, a text without a number."""
    run: list[_Named] = []
    index = 0
    while index + 1 < len(segments):
        heading, below = segments[index], segments[index + 1]
        if _may_head(page, heading) and _is_text(page, below):
            run.append(_Named(index, (heading.start, heading.end), page.of(below)))
            index += 2
            continue
        if run:
            yield run
            run = []
        index += 1
    if run:
        yield run


def _may_head(page: Page, segment: Segment) -> bool:
    if segment.label or segment.number or segment.cell or not segment.first or not 2 < segment.end - segment.start <= _LONGEST:
        return False
    shown, form = page.text[segment.start : segment.end], page.of(segment)
    return shown[0].isupper() and shown[-1] not in _ENDS and is_latin(form) and is_proper_name(form, shown, may_be_duty=False)


def _is_text(page: Page, segment: Segment) -> bool:
    if segment.label or segment.number or segment.cell or not segment.first or segment.end - segment.start < _SHORTEST_TEXT:
        return False
    return not is_proper_name(page.of(segment), page.text[segment.start : segment.end])


def _entries(page: Page, segments: Sequence[Segment]) -> Iterator[list[_Named]]:
    """Runs of bullets of one mark with a name before a colon or a dash each."""
    run: list[_Named] = []
    for index, segment in enumerate(segments):
        number = segment.number
        if number is None or number.value or number.style == "hash" or segment.label or not segment.first:
            if run and segment.first:
                yield run
                run = []
            continue
        match = _ENTRY.match(page.form, segment.start, min(segment.end, segment.start + _LONGEST + 10))
        shown = page.text[match.start("name") : match.end("name")] if match else ""
        if (
            match is None
            or segment.end - match.end() < _SHORTEST_TEXT
            or not is_proper_name(match["name"], shown, may_be_duty=False)
        ):
            if run:
                yield run
                run = []
            continue
        run.append(_Named(index, match.span("name"), page.form[match.end() : segment.end]))
    if run:
        yield run


def _kinds(page: Page, run: Sequence[_Named]) -> list[Heading]:
    """What each line of a run names; nothing where too few are known, or too few texts tell what somebody does."""
    names = [(page.form[slice(*one.name)], page.text[slice(*one.name)]) for one in run]
    kinds = ["position" if is_title(*name) else "department" if is_unit(*name) else "" for name in names]
    known = [kind for kind in kinds if kind]
    telling = sum(_tells(one.text, form) for one, (form, _) in zip(run, names, strict=True))
    if len(known) < max(_FEWEST_KNOWN, _KNOWN * len(run)) or telling < _TELLING * len(run):
        return []
    if any((heading := read_heading(*name)) and heading.kind == "facet" for name in names):
        return []
    usual = max(("position", "department"), key=known.count)
    starts = [page.segments[one.at].start for one in run]
    return [
        Heading(kind or usual, (one.name[0] - start, one.name[1] - start))
        for one, kind, start in zip(run, kinds, starts, strict=True)
    ]


def _tells(text: str, name: str) -> bool:
    """Whether a text begins as what somebody does: "Plans the routes", "Responsible for …", "The porter cleans …"."""
    word = text.partition(" ")[0]
    told = begins_duty(text) or word in third_persons() or bool(_TELLS.match(text)) or text.startswith(f"the {name} ")
    return told or (word.endswith("ing") and states_action(text))
