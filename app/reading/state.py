"""The state of a walk over the segments: the open sheet, holder, unit, facet and lists, and how each is opened.

A facet is what the next lines are: duties, authorities, indicators, qualifications, purpose, partners, a section that
counts for nobody, or nothing yet.
"""

from __future__ import annotations

from app.language.script import is_latin
from app.reading.drafts import Holder, Item, Place, Sheet
from app.reading.lists import Lists
from app.reading.names import is_title, is_unit
from app.reading.names_english import Mention, singular
from app.reading.numbering import Number
from app.reading.parts import unit_parts
from app.reading.presenting import in_a_row, presented, told_in_a_row
from app.reading.rosters import mark_rosters
from app.reading.rules import compact
from app.reading.segments import Page, Segment
from app.reading.siblings import siblings
from app.reading.siblings_english import Shape
from app.reading.tables.boxes import own_charts
from app.reading.terms import mark_terms
from app.reading.together import announced_together, own_list

CONTACTS = ("internal", "external", "contacts", "cooperation", "supervised", "supervising", "lines")
"""What stands in a section of its own between a holder's other facets: partners, and sentences that say lines."""
_FIRST_LINE = 80
"""Characters of its first line that introduce a holder without a name."""
_SHEETS = 20
"""How many sheets back a post may have been set up that a plural names."""
_FIELDS_OF_A_COPY = 3  # lines between a title that stands again and the field that does
COLLECTED = ("duties", "authorities", "indicators", "qualifications", "process")


class State:
    """`sheets` holds what was found; `loose` the places of text that belongs to no holder.

    `charts`: the drawings that tell whom a sheet's post has above and below it, by where they begin.
    `outer` is the unit whose parts the next sections are; `lists_posts`: a label has announced its posts, not its parts.
    `over_posts` is the unit, counted in a list or heading a part of the volume (`unit_parts`), that the next posts stand under.
    `naming`: labels of qualifications that name posts in this document.
    `reopened`: a title that stands again over its own section, and the index of the line.
    `spoken_of`: whom the last English sentence only said what it is, in the paragraph `spoken_by` (an index).
    `told_last`: whom that paragraph told of; `small_from`: where posts in small letters may begin a paragraph.
    `shapes`: what the English headings of one shape name, found when first asked for.
    `set_up_in`: the units that the paragraph has last set up posts in.
    `title_number`: that of the heading which named the organization, in Markdown.
    `founded`: the units that a statute's paragraph has last named; `founder`: the unit whose parts they are.
    `of_each`: the title of the one post in each of them.
    `in_articles`: articles on lines of their own count a statute's parts, `articled`: English ones. `sectioned`: in sections.
    `own_unit`: the unit right under whose name a paragraph tells of its posts; `over_told`: the last one of which that was so.
    `counted`: the paragraph that is read has a number.
    `ruled`: articles (第三条) count the text, whose clauses tell what each holder does.
    """

    over_told: Holder | None = None
    counted = False

    def __init__(self, page: Page) -> None:
        self.page = page
        self.segments = page.segments
        self.unit_parts = unit_parts(page)
        mark_rosters(page)
        mark_terms(page)
        self.siblings = siblings(page)
        self.in_a_row = in_a_row(page)
        self.presented = presented(page) or told_in_a_row(page, self.in_a_row)
        self.charts = {chart.start: chart for chart in own_charts(page.text, page.form)}
        self.sheets: list[Sheet] = []
        self.lists = Lists()
        self.loose: list[Place] = []
        self.titles: list[Place] = []
        self.chapter: int = 0
        self.holder: Holder | None = None
        self.reopened: tuple[Place, int] | None = None
        self.unit: Holder | None = None
        self.outer: Holder | None = None
        self.facet: str | None = None
        self.main: str | None = None
        self.group: str | None = None
        self.index: int = 0
        self.subject: Place | None = None
        self.colon_names = False
        self.posts_follow = False
        self.over_posts: Holder | None = None
        self.lists_posts = False
        self.item: Item | None = None
        self.telling: Holder | None = None
        self.own_unit: Holder | None = None
        self.spoken_of: Mention | None = None
        self.spoken_by = 0
        self.small_from = -1
        self.told_last: Holder | None = None
        self.shapes: dict[Shape, str] | None = None
        self.set_up_in: list[Holder] = []
        self.founded: list[Place] = []
        self.founder: Place | None = None
        self.of_each: tuple[str, list[Holder]] = ("", [])
        self.cover_unit: Holder | None = None
        self.naming: set[str] = set()
        self.articled = False
        self.in_articles = False
        styles = {one.number.style for one in page.segments if one.number} if page.has_english else set[str]()
        self.sectioned = not styles.isdisjoint(("sectionenglish", "sectionletter"))
        self.ruled = False
        self.title_before: Place | None = None
        self.title_number: Number | None = None
        self.listed_units: frozenset[str] = frozenset()
        self.unknown_field: Segment | None = None

    @property
    def sheet(self) -> Sheet:
        if not self.sheets:
            self.sheets.append(Sheet(self.chapter, 0))  # the lists that are open go on
        return self.sheets[-1]

    def begin_sheet(self, start: int, *, shape: str, form: bool = False) -> None:
        self.close_sheet(start)
        if not self.sheets or self.sheets[-1].chapter != self.chapter:
            self.cover_unit = None
        before = self.sheets[-1] if self.sheets and self.sheets[-1].chapter == self.chapter else None
        self.sheets.append(Sheet(self.chapter, start, form=form, shape=shape, cover=before.cover if before else None))
        self.posts_follow = False
        self.holder = self.unit = self.outer = self.facet = self.main = self.group = self.item = None
        self.lists.clear()

    def close_sheet(self, end: int) -> None:
        if self.sheets:
            self.sheets[-1].end = end
            for holder in self.sheets[-1].holders:
                holder.items = own_list(holder) if holder.beside else holder.items

    def open_holder(self, kind: str, name: Place | None, *, facet: str | None, start: int) -> Holder:
        """Begin a holder's section, or go on with it where its name is the one that is open."""
        together = announced_together(self.page, name) if name and facet in ("duties", "authorities") else []
        if name and kind == "position" and facet == "duties":
            name = self._as_set_up(name)
        if together:
            name = together[0]
            kind = "position" if is_title(self.page.form[slice(*name)], self.page.text[slice(*name)]) else "department"
        known = self.open_holder_named(name, kind)
        self.reopened = (name, self.index) if known and name else None
        self.holder = known or self._new_holder(kind, name, start)
        for other in together[1:]:
            self.sheet.holders.append(Holder(kind, other, introduced=other, within=self.holder.within, beside=self.holder))
        if kind == "department":
            self.unit = self.holder
        self.facet = self.main = None if facet == "container" else facet
        self.group = self.item = None
        return self.holder

    def _as_set_up(self, name: Place) -> Place:
        """The singular of a title, where a sentence has set that post up: "The Rail Officers shall handle the following:"."""
        one = singular(self.page, name)
        if one == name or not self.sheets:
            return name
        posts = (place for sheet in self.sheets[-_SHEETS:] for holder in (sheet, *sheet.holders) for place, _ in holder.named)
        return one if self.key(one) in map(self.key, posts) else name

    def _new_holder(self, kind: str, name: Place | None, start: int) -> Holder:
        self._forget_empty()
        end = min(self.page.form.find("\n", start) % (len(self.page.form) + 1), start + _FIRST_LINE)
        holder = Holder(kind, name, introduced=name or (start, max(end, start)))
        if kind != "department":
            holder.within = self.unit or self.cover_unit
        elif self.outer is not self.unit or self.outer is None or self.key(self.outer.name or (0, 0)) != self.key(name or (0, 0)):
            holder.within = self.outer
        self.sheet.holders.append(holder)
        return holder

    def opened_copy(self, start: int) -> Holder | None:
        """A post pasted twice, where a field that is said again stands right under the title again: its copy begins."""
        if self.reopened is None or self.index - self.reopened[1] > _FIELDS_OF_A_COPY:
            return None
        self.holder = self._new_holder("position", self.reopened[0], start)
        self.facet = self.main = self.group = self.item = None
        return self.holder

    def open_holder_named(self, name: Place | None, kind: str) -> Holder | None:
        if name is None:
            return None
        key = self.key(name)
        for holder in (self.holder, self.unit):
            if holder and holder.name and self.key(holder.name) == key and holder.kind == kind:
                return holder
        return None

    def _forget_empty(self) -> None:
        """A heading that turned out to introduce nothing of its own leaves no holder, unless it is a unit."""
        holder = self.holder
        if holder and not holder.stated and holder.kind != "department" and holder in self.sheet.holders:
            self.sheet.holders.remove(holder)

    def ends_list_apart(self, segment: Segment, item: Item) -> bool:
        """Whether an empty line parts it from the last of a numbered list whose items no empty line parts: the section ends."""
        form = self.page.form
        above = form.rfind("\n", 0, item.start) + 1
        ended = item.number is not None and form[item.end - 1] in "。;" and not form.endswith("\n\n", 0, above)
        if not ended or not form.endswith("\n\n", 0, segment.outer):
            return False
        after = next((one.number for one in self.segments[self.index :] if one.number), None)
        if after is None or not self.lists.expects(after, heading=False):
            self.start_facet("section")
        return True

    def leave_section(self) -> None:
        """What follows is nobody's."""
        self.holder = self.facet = self.main = self.item = self.group = None

    def leave_unit(self, *, beside: bool = False) -> None:
        """A heading beside the one that the unit's own stands under, or `beside` its own, ends the unit's section."""
        if self.unit and self.unit.style and (beside or not self.lists.has(self.unit.style)):
            self.unit = self.holder = None

    def leave_levels(self, level: int, *, named: bool) -> None:
        """A heading of Markdown ends the sections of its own level and below; a facet's only those above it."""
        limit = level if named else level + 1
        if self.holder and self.holder.level >= limit:
            self.holder = None
        if self.unit and self.unit.level >= limit:
            self.unit = None

    def start_facet(self, facet: str | None) -> None:
        self.lists.of_units = facet == "units"
        if facet in ("container", "units"):
            self.facet = None
        else:
            self.facet = self.main = facet
        self.group = self.item = None

    def key(self, place: Place) -> str:
        return compact(self.page.form[slice(*place)])

    def next(self, offset: int = 0) -> Segment | None:
        return self.segments[self.index + offset] if self.index + offset < len(self.segments) else None

    def told_above(self) -> Holder | None:
        """The post or unit that the paragraph right above has told of, in nobody's section."""
        return self.told_last if self.holder is None and self.spoken_by == self.index - 1 else None

    def line_below(self, label: Segment) -> Segment | None:
        """The plain line under a label without a value."""
        after = self.next() if label.start == label.end else None
        return after if after is not None and not (after.label or after.number) else None

    def is_said_again(self, title: Segment | None, after: Segment | None) -> bool:
        """Whether a line goes on with the numbered title above it: 1. 车间主任, then 车间主任负责…."""
        if title is None or title.number is None or after is None or after.number or after.label or not after.first:
            return False
        name, text = self.page.of(title), self.page.of(after)
        return len(name) < len(text) and text.startswith(name) and not is_latin(name)

    def stands_over_a_sentence(self, segment: Segment) -> bool:
        """Whether a label stands over one sentence without a number, and the next label follows."""
        value, after = self.next(), self.next(1)
        return bool(segment.start == segment.end and value and not (value.label or value.number) and after and after.label)

    def is_name(self, start: int, end: int) -> bool:
        text, shown = self.page.form[start:end], self.page.text[start:end]
        return is_title(text, shown) or is_unit(text, shown)
