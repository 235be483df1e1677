"""A document's way from bytes to a Reading: format, clean, divide, outline, group, assemble."""

from __future__ import annotations

import hashlib
import re

from app.collecting import collecting_paused
from app.errors import InputTooLarge
from app.language.cleaning import Cleaned, Edit
from app.language.script import aligned
from app.reading.assembly import Assembly
from app.reading.covers import Cover, organization_names
from app.reading.decoding import LOST
from app.reading.drafts import Place, Sheet
from app.reading.essays import is_essay
from app.reading.formats import text_of
from app.reading.left_over import left_over
from app.reading.model import NOTHING_STATED, DocumentRead, Ignored, ReadDocument, ReadFinding, Reading, Span
from app.reading.organizations import Group, groups
from app.reading.outline import Outline
from app.reading.owners_english import site_owners
from app.reading.pages import cleaned
from app.reading.segments import Page
from app.reading.tables import join_tables, masked, private_values, read_tables, step_chart_edits
from app.settings import Settings
from graph_model.locations import Locations

_SILENT = frozenset(
    (
        "pinyin",
        "invisible characters",
        "markup",
        "broken number",
        "broken label",
        "lost bytes",
        "table",
        "lost line end",
        "cut line",
        "pictograph",
    )
)
_MEGABYTE = 1024 * 1024
_MOST_LOST = 20


@collecting_paused()  # a document's many parts are no garbage: a twentieth of the time
def read_document(data: bytes, name: str, *, largest: int | None = None) -> ReadDocument:
    """What a document of any format states. `largest` is the limit in bytes (app.settings says it otherwise).

    Raises InputTooLarge over the limit and UnreadableInput for a file that is empty, damaged, protected or of no known format.
    """
    limit = Settings.largest_document if largest is None else largest
    if len(data) > limit:
        what = f"The file has {len(data) / _MEGABYTE:.1f} MB, more than the {limit / _MEGABYTE:.0f} MB that are read at once"
        raise InputTooLarge(what, where=name, hint="divide it into several files")
    form, found = text_of(data, name)
    sheets = [start for start, place in Locations(found.places).turns() if place.startswith("sheet ")]
    tables = read_tables(found.text, name, sheets)
    text = masked(found.text, (*tables.private, *private_values(found.text)))
    taken = (Edit(place.start, place.end, "\n", "table") for place in tables.taken)
    clean = cleaned(text, (*taken, *step_chart_edits(text)))
    page = Page(clean.text, clean.form)
    page.owners = site_owners(aligned(text[e.start : e.end]) for e in clean.edits if e.reason == "site boilerplate")
    reading = Reading(
        document=DocumentRead(name=name, sha256=hashlib.sha256(data).hexdigest(), format=form, characters=len(text)),
        ignored=[Ignored(start=e.start, end=e.end, reason=e.reason) for e in clean.edits if e.reason not in _SILENT],
    )
    _state(reading, page, clean)
    join_tables(reading, tables)
    for edit in clean.edits:
        if edit.reason == "lost bytes":
            message = f"damaged text is read as {edit.text}, not as {text[edit.start : edit.end]}"
            reading.findings.append(
                ReadFinding(kind="repaired-text", message=message, evidence=[Span(start=edit.start, end=edit.end)])
            )
    for gap in found.gaps:
        reading.findings.append(ReadFinding(kind="unread-part", message=gap.message, evidence=[Span(start=gap.at, end=gap.at)]))
    reading.findings += _lost_characters(found.text, data)
    reading.ignored.sort(key=lambda ignored: ignored.start)
    return ReadDocument(text, reading, Locations(found.places))


def _lost_characters(text: str, data: bytes) -> list[ReadFinding]:
    """A finding for each character whose bytes are broken in the file; one that was lost before it was written is the text's."""
    if LOST not in text or LOST.encode() in data:
        return []
    lost = [found.start() for found in re.finditer(LOST, text)]
    messages = [f"a character of line {1 + text.count(chr(10), 0, at)} could not be read: its bytes are broken" for at in lost]
    if len(lost) > _MOST_LOST:
        messages[_MOST_LOST:] = [f"{len(lost) - _MOST_LOST} more characters could not be read: their bytes are broken"]
    return [
        ReadFinding(kind="unread-part", message=message, evidence=[Span(start=at, end=at + 1)])
        for message, at in zip(messages, lost, strict=False)
    ]


def _state(reading: Reading, page: Page, clean: Cleaned) -> None:
    """Each step lets go what only it needs: a document of megabytes has many thousands of segments and drafts."""
    before = len(reading.ignored)
    covered, loose, found = _groups(reading, page, clean)
    apart = reading.ignored[before:]
    found.reverse()
    while found:
        group = found.pop()
        covered.name_group(group)
        assembly = Assembly(page, clean, group)
        organization = assembly.organization()
        if group.reason:
            where = [_span(clean, sheet.start, sheet.end) for sheet in group.sheets]
            assembly.findings.append(
                ReadFinding(
                    kind="one-organization", message=f"{len(where)} sheets are one organization: {group.reason}", evidence=where
                )
            )
        reading.organizations.append(organization)
        reading.findings += assembly.findings
    if reading.organizations:
        reading.ignored += left_over(clean, loose, reading.organizations, apart)
    if not reading.organizations:  # what is said of the whole covers the writer's remarks in it
        reading.ignored = [ignored for ignored in reading.ignored if ignored.reason != "remark of the writer"]
    if not reading.organizations and not reading.ignored:
        reading.ignored.append(Ignored(start=0, end=len(clean.original), reason=f"no organization: {NOTHING_STATED}"))


def _groups(reading: Reading, page: Page, clean: Cleaned) -> tuple[Cover, list[Place], list[Group]]:
    outline = Outline(page)
    outline.read()
    covered = organization_names(page, outline)
    page.segments.clear()
    sheets = _without_essays(reading, page, clean, outline.sheets)
    return covered, outline.loose, groups(page, sheets, covered=covered.covers)


def _span(clean: Cleaned, start: int, end: int) -> Span:
    first, last = clean.span(start, max(start, end))
    return Span(start=first, end=last)


def _without_essays(reading: Reading, page: Page, clean: Cleaned, sheets: list[Sheet]) -> list[Sheet]:
    """The sheets that may describe an organization; chapters that are essays or empty become `ignored`."""
    chapters: dict[int, list[Sheet]] = {}
    for sheet in sheets:
        chapters.setdefault(sheet.chapter, []).append(sheet)
    kept: list[Sheet] = []
    for chapter in chapters.values():
        essay = is_essay(page, chapter)
        if not essay and any(sheet.named or any(holder.stated for holder in sheet.holders) for sheet in chapter):
            kept += chapter
        elif page.form[chapter[0].start : chapter[-1].end].strip():
            span = _span(clean, chapter[0].start, chapter[-1].end)
            reading.ignored.append(
                Ignored(start=span.start, end=span.end, reason="essay" if essay else "describes no organization")
            )
    return kept
