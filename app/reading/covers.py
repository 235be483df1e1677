"""What the head of a document says about all of it: the organization's name, one title over all sheets, a collection."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.language.script import is_latin
from app.reading.belonging import is_function
from app.reading.charges_english import chartered
from app.reading.collection import is_collection
from app.reading.drafts import Holder, Place
from app.reading.headings import Heading, heads_a_document, read_heading
from app.reading.introducing import level_of
from app.reading.names import is_organization, is_title
from app.reading.organizations import Group
from app.reading.outline import Outline
from app.reading.owners_english import is_english_organization
from app.reading.rules import alternatives, ending, words
from app.reading.segment import Segment
from app.reading.segments import Page
from app.reading.title_marks import without_title_words

_DEPARTMENT_END = re.compile(r"(?:部|部门|科|科室|室|处|股|课|\b(?:department|team|unit|section|division|directorate|squad)s?)$")
_UNIT_OF = re.compile(r"(?:department|office|division|section|bureau|directorate) of ")
_TITLE_WORDS = re.compile(
    rf"\b(?:{alternatives('headings.tsv', 'form')}|handbook|manual|roles|responsibilities|organi[sz]ation|structure)s?\b"
)
_HEAD = 4
_FEWEST_TIMES = 2


@dataclass(slots=True)
class Cover:
    """`covers`: one title stands over all sheets. `name`: the organization's, where the head of the document says it."""

    page: Page
    covers: bool
    name: Place | None = None

    def name_group(self, group: Group) -> None:
        """Give a group its name and the unit that covers it."""
        fields = [sheet.organization for sheet in group.sheets if sheet.organization]
        holders = [holder for sheet in group.sheets for holder in sheet.holders]
        first = next(iter(holders), None)
        if first and first.kind == "department" and not first.stated and first.name and len(holders) > 1:
            after = holders[1] if len(holders) > 1 else None
            units = {self.page.form[slice(*h.name)] for h in holders if h.kind == "department" and h.name}
            apart = len(units) > 1 and after is not None and after.kind == "department"
            text = self.page.form[slice(*first.name)]
            titled = is_latin(text) and any(sheet.cover for sheet in group.sheets)
            if titled and text in words("headings.tsv", "leaders"):
                group.cover = first  # those at the head of all units are in none
            elif not titled and (apart or not _DEPARTMENT_END.search(text)) and not _is_one_of(text, units):
                first.name = first.name[0], first.name[0] + without_title_words(text)
                group.cover, group.name = first, first.name
        group.name = (fields[0] if fields else None) or group.name or (self.name if self.covers else None)
        if group.name is None:
            group.name = next((sheet.cover for sheet in group.sheets if sheet.cover), None)
        if group.name is None and first and first.name and first.kind == "department" and len(holders) > 1:
            text = self.page.form[slice(*first.name)]
            bare = without_title_words(text)
            if not is_latin(text) and is_organization(text[:bare]):
                first.name = group.name = first.name[0], first.name[0] + bare


def _is_one_of(text: str, units: set[str]) -> bool:
    """Whether another unit is called in the same way as the first one: Department of Law, Department of Finance."""
    kind = _UNIT_OF.match(text)
    return kind is not None and any(unit != text and unit.startswith(kind[0]) for unit in units)


def organization_names(page: Page, outline: Outline) -> Cover:
    """Read the head of the document, before its first holder."""
    begin = _first_statement(outline)
    name: Place | None = None
    alone = _title_of_page(page, outline)
    titled = alone is not None
    for segment in outline.segments[: 3 * _HEAD]:
        if segment.start >= begin or (segment.number and segment.number.style != "hash"):
            break
        text, written = page.form[segment.start : segment.end], page.text[segment.start : segment.end]
        if is_collection(text) or segment.label:
            break
        heading = read_heading(text, written)
        charter = ending("headings.tsv", "charter", text)
        if charter and name is None and len(text) > len(charter) + 1:
            name, titled = (segment.start, segment.end - len(charter)), True
        elif name is None and (chartered_name := chartered(text)):
            name, titled = (segment.start + chartered_name[0], segment.start + chartered_name[1]), True
        elif heading is None and name is None and _names_an_organization(page, text, written, alone=segment is alone):
            name = segment.start, segment.end
        titled |= (heading is not None and (heading.kind in ("document", "rules") or _is_volume(heading, text))) or bool(
            _TITLE_WORDS.search(text) and is_latin(text) and heading is None
        )
    head = outline.sheets[0].cover if outline.sheets else None
    name = name or head
    covers = head is not None or _covering(outline) or (name is not None and begin > name[1])
    return Cover(page, (covers or titled) and not any(sheet.chapter for sheet in outline.sheets), name)


def _is_volume(heading: Heading, text: str) -> bool:
    """Whether a title without a name is that of a volume: 岗位职责汇编 stands over all sheets, 岗位职责 over the next one."""
    return heading.kind == "facet" and heading.name[1] == 0 and bool(ending("headings.tsv", "volume", text))


def _first_statement(outline: Outline) -> int:
    holders = [holder for sheet in outline.sheets for holder in sheet.holders if holder.stated]
    return min((holder.introduced[0] for holder in holders), default=0)


def _covering(outline: Outline) -> bool:
    """A unit's heading that says nothing itself and stands before all others."""
    first: Holder | None = next((holder for sheet in outline.sheets for holder in sheet.holders), None)
    return first is not None and first.kind == "department" and not first.stated and not outline.sheets[0].form


def _title_of_page(page: Page, outline: Outline) -> Segment | None:
    """The one heading of the first level of a page of Markdown that begins with it, over a section that names nobody."""
    headings = [segment for segment in outline.segments if level_of(segment)]
    if len(headings) < 2 or headings[0] is not outline.segments[0] or level_of(headings[0]) > 1 or level_of(headings[1]) < 2:
        return None
    if any(level_of(segment) < 2 for segment in headings[1:]):
        return None
    section = read_heading(page.of(headings[1]), page.text[headings[1].start : headings[1].end])
    return headings[0] if section is not None and section.name[1] == 0 else None


def _as_unit(text: str) -> re.Pattern[str]:
    """A name where the text calls it a unit: "the Estate and Facilities Department"."""
    return re.compile(rf"{re.escape(text)} (?:department|team|unit|section|division|directorate)\b")


def _names_an_organization(page: Page, text: str, written: str, *, alone: bool) -> bool:
    """Whether a line at the head names the organization.

    In English one without known words only where the text goes on to, or where it is the title of the page.
    """
    known = alone or (page.form.count(text) >= _FEWEST_TIMES and not _as_unit(text).search(page.form))
    if is_latin(text) and not known and not is_english_organization(text, written):
        return False
    if is_latin(text):
        words = written.split()
        return (
            1 < len(words) <= 8
            and "  " not in written
            and all(word[:1].isupper() or word in ("of", "and", "the", "for", "&") for word in words)
            and text[-1:] not in ".:;,"
            and not is_title(text, written)
            and not _DEPARTMENT_END.search(text)
            and not is_function(text)
            and not _TITLE_WORDS.search(text)
        )
    return heads_a_document(text)
