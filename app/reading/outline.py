"""From segments to sheets and holders: whose section each line stands in, and as what it counts.

A heading or a label changes the state; any other line becomes an item of it. Which items are statements is decided afterwards.
"""

from __future__ import annotations

import re

from app.language.script import is_latin
from app.reading.collection import annex, closes_chapter, counts_title, is_collection, names_file, without_chapter
from app.reading.drafts import ENTRY, Place, Process
from app.reading.entries import LONGEST_HEADING, LONGEST_WITH_LINE
from app.reading.headings import Heading, read_chapter_heading, read_heading, read_name
from app.reading.introducing import Introducing, level_of
from app.reading.items import OPEN_ENDS, SENTENCE_ENDS, is_short
from app.reading.names import is_authority, is_organization, organization_at_head
from app.reading.numbering import Number
from app.reading.rules import compact, words
from app.reading.segments import Segment
from app.reading.state import COLLECTED

_INNER_UNITS = re.compile(
    r".{0,30}(?:(?:设|内设|下设|设立|设置)有?(?:(?:以下|下列)|(?=\d+个内设))(?:\d+|[一二三四五六七八九十]+)?个?(?:各|内设|职能|业务|工作|综合)*"
    r"(?:机构|部门|科室|处室|股室|单位|处|科|室|股|组|课|中心)|(?:内设|下设)(?:机构|部门|科室|处室))(?:如下)?[:。]"
)
_FEWEST_PARTS = 3
_ARTICLES = ("article", "articlesection")


class Outline(Introducing):
    """Reads all segments; afterwards `sheets`, `loose` and `titles` hold what was found."""

    def read(self) -> None:
        while self.index < len(self.segments):
            segment = self.segments[self.index]
            self.index += 1
            if segment.outer in self.charts and self.takes_chart(segment):
                continue
            if segment.number and segment.number.style == "chapter":
                self._begin_chapter(segment)
            elif segment.start == segment.end and segment.number and segment.is_bare_article:
                self.in_articles = True
                self.articled |= segment.number.style == "articleenglish"
                self.facet = self.main = self.item = self.holder = self.unit = None
                self.lists.clear()
            elif segment.number and segment.number.style in _ARTICLES and self._leaves_section(segment.number):
                self.facet = self.main = self.item = self.holder = self.unit = None
                self.lists.clear()
                self.index -= 1
                segment.number = None
                self.ruled = True
            elif segment.label and self._takes_label(segment):
                self.item = None
                self.take_field(segment)
            elif not self._take_heading(segment):
                if segment.outer in self.siblings.closings or (self.in_a_row and self._presents_another(segment)):
                    self.leave_section()
                    self.colon_names = False
                self.take_item(segment)
            elif self.page.form[segment.end - 1] == ":":
                self.names_parts(segment)
        self.close_sheet(len(self.page.text))

    def _presents_another(self, segment: Segment) -> bool:
        """Whether a paragraph is one of several that each tell of another post or unit than the open one."""
        name, holder = self.in_a_row.get(segment.start), self.holder and self.holder.name
        return name is not None and holder is not None and self.key(holder) != self.key(name)

    def _begin_chapter(self, segment: Segment) -> None:
        self.chapter += 1
        self.begin_sheet(segment.outer, shape="chapter")
        text = self.page.of(segment)
        if text:
            self._take_heading(segment, chapter=True)

    # --- headings -------------------------------------------------------------------------------------------------

    def _takes_label(self, segment: Segment) -> bool:
        """Whether the label counts here: 培训: inside numbered duties is an item's own heading."""
        if segment.label == "nothing":
            return segment.start == segment.end
        if self.is_wrapped(segment) or self.heads_english_sections(segment):
            segment.start, segment.label = segment.label_start, None
            return False
        if segment.label in ("criterion", "part"):
            return self.takes_part_label(segment)
        over = segment.start == segment.end and segment.label in ("duties", "department", "title")
        if over and self.stands_over_names(segment):
            segment.label = "container"
            return True
        if self.is_title_over_duty(segment):
            segment.start, segment.label = segment.label_start, None
            return False
        if self._heads_a_group(segment) or self.names_work_with_staff(segment):
            segment.start, segment.label = segment.label_start, None
            return False
        beside_labels = segment.number is not None and self.lists.has(segment.number.style)
        if beside_labels and segment.number and not self.lists.expects(segment.number, heading=False):
            return True
        inside = segment.number is not None and self.facet in COLLECTED
        line = segment.label in ("superior", "subordinate", "dotted")
        spoken = line and self.page.text[segment.label_start].islower()  # - reports to the Cook
        bullet = inside and segment.number is not None and not segment.number.value and not segment.colon
        if bullet and (self.item is not None or spoken):
            if segment.start == segment.end or spoken or (line and not self.is_name(segment.start, segment.end)):  # of one word
                segment.start, segment.label = segment.label_start, None
            return segment.label is not None
        if inside and segment.number and self.counts_anew(segment, segment.number):
            return True
        if inside and segment.number and self.lists.expects(segment.number, heading=False) and segment.label != "part":
            return segment.colon and segment.label in ("superior", "subordinate", "duties", "authorities")
        return True

    def _heads_a_group(self, segment: Segment) -> bool:
        """Whether the words of a section ("Health and safety") stand over some of the duties of the open list."""
        after = self.next()
        if self.facet != "duties" or segment.label != "section" or segment.start < segment.end or after is None:
            return False
        if after.number is None or after.label is not None:
            return False
        nested = segment.number is not None and segment.number.style != after.number.style
        fresh = self.item is None and self.group is None
        grouped = self.group is not None and segment.key in words("headings.tsv", "topic")
        first = after.number.value[-1:] in ((), (1,))
        if segment.number:
            begins = segment.number.value[-1:] in ((), (1,)) and self.item is None
            goes_on = begins or self.group is not None or self.lists.expects(segment.number, heading=False)
            return nested and first and goes_on
        return ((fresh or grouped) and first) or (bool(after.number.value) and self.lists.expects(after.number, heading=False))

    def _take_heading(self, segment: Segment, *, chapter: bool = False) -> bool:
        text = self.without_call(segment)
        if not text or (not chapter and self.says_nothing(text)):
            return True
        if segment.outer in self.siblings.groups:
            return self._begin_group(segment)
        if self._takes_opening(segment, text):
            return True
        if text[-1] in ":。" and "设" in text and _INNER_UNITS.fullmatch(text):
            self.holder = self.unit = None
            self.begin_facet(segment, "container")
            return True
        asks = text[-1] == "?" and text.startswith("what ")
        longest = LONGEST_WITH_LINE if asks or (" to " in text and text[-1] != ".") else LONGEST_HEADING
        if (len(text) > longest or (text[-1] in "。;.!?" and not asks)) and not chapter:
            fused = self.takes_fused(segment, text)  # ## 想加入? ends a section
            return fused or (text[-1] == "?" and level_of(segment) > 0 and self._take_unknown_heading(segment, text))
        if is_collection(text) or names_file(text):
            self._begin_collection(segment, text)
            return True
        bare, closes = self._closing_chapter(segment, text)
        chapter |= closes
        shown = self.page.text[segment.start : segment.end]
        heading = self._read_words(segment, bare, chapter=chapter)
        if heading is None and (self.takes_fused(segment, text) or self.takes_organization(segment)):
            return True
        if heading is None:
            heading = read_name(bare, shown[: len(bare)]) or self.named_otherwise(segment, bare)
            if heading is None or not (chapter or self.introduces(segment, heading)):
                return self._take_unknown_heading(segment, bare)
        elif self._is_no_section(segment, heading, text):
            return True
        elif not chapter and not self.stands_as_heading(segment, heading):
            return heading.kind == "document" and self.is_second_title(segment)
        self.begin(segment, heading)
        return True

    def _read_words(self, segment: Segment, text: str, *, chapter: bool) -> Heading | None:
        """What kind of heading a line is by its words, and by its siblings where its words only promise duties: 维修职责."""
        shown = self.page.text[segment.start : segment.start + len(text)]
        heading = (read_chapter_heading if chapter else read_heading)(text, shown)
        beside = self.siblings.headings.get(segment.outer) if heading and heading.kind == "document" else None
        return beside if beside and beside.facet else heading

    def _begin_group(self, segment: Segment) -> bool:
        """A line over the sections of several holders, which it does not name: what stood before it ends there."""
        if segment.number:
            self.lists.enter(segment.number, heading=True)
            self.leave_unit()
        self.lists.bar()
        self.leave_section()
        return True

    def _closing_chapter(self, segment: Segment, text: str) -> tuple[str, bool]:
        """A heading without its place in a collection, and whether that begins a chapter."""
        bare, closes = without_chapter(text), closes_chapter(text)
        if not closes and text[-1].isdigit() and not segment.number and counts_title(self.page.form, text):
            bare, closes = text.rstrip("0123456789"), True
        if closes and segment.first:
            self.chapter += 1
            self.begin_sheet(segment.outer, shape="chapter")
        return bare, closes and segment.first

    def _takes_opening(self, segment: Segment, text: str) -> bool:
        """A line that opens something by its own words: an annex, which is nobody's that stood before it, a list, a title."""
        if self.is_alone(segment) and (length := annex(text)):
            self.lists.clear()
            self.holder = self.unit = self.outer = self.main = self.group = self.item = None
            self.facet = "section"
            segment.start += length
            return length == len(text) or self._take_heading(segment)
        if not is_latin(text):
            told = self.tells_staff(segment, text) or self.takes_post_over_bullets(segment, text)
            return told or (segment.number is None and self.takes_title_within(segment, text))
        if segment.number and not segment.number.value and (end := self.post_over_bullets(segment)):
            self.begin(segment, Heading("position", (0, end), "duties"))
            return True
        return self.takes_english_opening(segment, text)

    def _begin_collection(self, segment: Segment, text: str) -> None:
        """The title of a collection, or a file's name: one that others stand before begins a chapter."""
        if names_file(text) or any(holder.stated for sheet in self.sheets for holder in sheet.holders):
            self.chapter += 1
            self.begin_sheet(segment.outer, shape="chapter")
        self.titles.append((segment.start, segment.end))

    def _leaves_section(self, number: Number) -> bool:
        """Whether an article begins after a list of another style: what was open ends there, but for a chapter's sections."""
        below = self.unit is not None and self.unit is self.over_posts
        if number.style == "articlesection" and (below or self.lists.expects(number, heading=True)):
            return False
        return self.item is not None and (not self.lists.expects(number, heading=False) or self.lists.is_loose(number))

    def begin(self, segment: Segment, heading: Heading) -> None:
        name = (segment.start + heading.name[0], segment.start + heading.name[1])
        if heading.kind == "position" and self.is_title_of_staff(segment, heading):
            return
        if heading.kind == "facet" and self.stands_over_names(segment):
            self.begin_facet(segment, "container")
        elif heading.kind == "form" and segment.number and segment.number.style != "hash":
            if self.unit and self.unit.style is None and self._only_units():
                self.unit = self.holder = None
            self.begin_facet(segment, "container")
        elif heading.kind == "form":
            self.begin_sheet(segment.outer, shape="form", form=True)
            self.sheet.labels.append(f"form {compact(self.page.of(segment)).rstrip(':')}")
        elif heading.kind == "facet":
            self.begin_facet(segment, "container" if self.parts_follow(segment) else heading.facet)
            self.posts_follow |= heading.facet == "container" and self.unit is not None
        elif heading.kind in ("document", "rules", "process"):
            self._begin_other(segment, heading.kind)
        else:
            self.begin_named(segment, heading, name)
            self.posts_follow |= self.stands_over_a_post(segment, heading)

    def _only_units(self) -> bool:
        """Whether several units and no post have been told of so far: a part about posts is then about those of all units."""
        holders = [holder for sheet in self.sheets if sheet.chapter == self.chapter for holder in sheet.holders if holder.stated]
        return len(holders) > 1 and all(holder.kind == "department" for holder in holders)

    def begin_facet(self, segment: Segment, facet: str | None) -> None:
        if segment.number:
            self.lists.enter(segment.number, heading=True)
            self.leave_unit()
        self.lists.bar()
        self.start_facet(facet)

    def _begin_other(self, segment: Segment, kind: str) -> None:
        if segment.number:
            self.lists.enter(segment.number, heading=True)
            self.leave_unit()
        self.lists.bar()
        self.item = None
        place = (segment.start, segment.end)
        if kind == "process":
            self.sheet.processes.append(Process(place))
            self.facet = "process"
        else:
            self.facet = "section"
            self.name_by_title(segment)
            if kind == "document":
                self.titles.append(place)
            self.note_subject(segment)

    def begin_named(self, segment: Segment, heading: Heading, name: Place, *, inline: bool = False) -> None:
        owner = organization_at_head(self.page.form[slice(*name)]) if self.may_title(segment) else 0
        inner = self.page.form[name[0] + owner : name[1]]
        splits = owner and inner not in words("names.tsv", "headquarters") and self.is_name(name[0] + owner, name[1])
        if splits and not self.is_named_in_full(name):
            self.name_organization((name[0], name[0] + owner))
            name = name[0] + owner, name[1]
        if self.outer and heading.kind == "department" and self.stands_beside_outer(segment, self.outer):
            self.outer = None
        under_label = self.unit is not None and self.holder is self.unit and self.facet is not None
        fits = (self.item is None and heading.facet is None) or (inline and segment.outer in self.siblings.headings)
        self.posts_follow |= under_label and heading.kind == "position" and fits
        if segment.number and segment.number.style != "chapter":
            self.lists.enter(segment.number, heading=True)
        elif not (inline and self.lists.nested):  # an entry among numbered sections ends none of them
            if self._needs_new_sheet(name, heading):
                self.begin_sheet(segment.outer, shape=f"{heading.kind} {self._shape(segment, heading)}")
            self.lists.clear()
        self.lists.bar()
        level = level_of(segment)
        if level:
            self.leave_levels(level, named=True)
        facet = heading.facet or ("duties" if self.list_follows() and not self.stands_before_duties(name=name) else None)
        text = self.page.form[slice(*name)]
        covers = is_organization(text) or (
            segment.number is not None and segment.number.style == "chapter" and is_authority(text)
        )
        covers |= self.may_title(segment) and self.is_title_of_all(segment, heading.name[1], text)
        collects = self.collects(self.page.of(segment)[heading.name[1] :])
        if heading.kind == "department" and covers and not inline and (collects or not self.statements_follow()):
            self.chapter += 1
            self.begin_sheet(segment.outer, shape="organization")
            self.sheet.organization = self.sheet.cover = self.own_name(name)
            return
        self.colon_names &= inline
        name, said = self.without_beside(name)
        holder = self.open_holder(heading.kind, name, facet=facet, start=segment.outer)
        if facet and heading.facet is None and self.only_says_who():
            self.facet = self.main = facet = None
        if heading.kind == "department" and self.may_title(segment):
            announces = len(self.sheets) == 1 and len(self.sheet.holders) == 1 and not self.statements_follow()
            self.cover_unit = holder if announces and heading.facet is not None else None
        holder.style = segment.number.style if segment.number and segment.number.style != "chapter" else None
        holder.level = level
        if segment.outer in self.unit_parts:
            self.over_posts, holder.style = holder, None
        self.take_beside(holder, *(said if said[0] < said[1] else (name[1], segment.end)))
        holder.bare = heading.facet is None and facet == "duties" and segment.number is None

    def _shape(self, segment: Segment, heading: Heading) -> str:
        """What stands after the name: the words of a form, or a colon and the holder's first sentence, which is ENTRY."""
        rest = compact(self.page.of(segment)[heading.name[1] :]).rstrip(":")
        return ENTRY if rest.startswith(":") else rest

    def _needs_new_sheet(self, name: Place, heading: Heading) -> bool:
        """An unnumbered name begins a sheet of its own, unless the open sheet has said nothing yet or has the same name."""
        if not self.sheets or (self.sheet.form and not self.sheet.holders):
            return not self.sheets
        if self.open_holder_named(name, heading.kind) or self.outer or (self.posts_follow and heading.kind == "position"):
            return False
        stated = any(holder.stated for holder in self.sheet.holders) or bool(self.sheet.holders and self.sheet.shape != "chapter")
        return stated and not self.stands_below(name, heading.kind)

    def _is_no_section(self, segment: Segment, heading: Heading, text: str) -> bool:
        """Whether the words of a section or title head a group of duties, repeat the running title or name who it is about."""
        if self.may_title(segment) and self.titles_organization(segment, text, unknown=True):
            return True
        if heading.kind in ("document", "rules", "process") and level_of(segment) and self._takes_group(segment, fresh=True):
            return True
        return heading.kind == "document" and self.is_running_title(segment, text)

    def _takes_group(self, segment: Segment, *, fresh: bool) -> bool:
        """Whether a heading of Markdown below that of the open facet stands over some of its statements, or beside one that does.

        `fresh`: its words would be a section's of their own elsewhere; then only where no statement stands before it.
        """
        level, above = level_of(segment), self.lists.level()
        beside = self.group is not None and above == level
        own = self.holder.level if self.holder else 0
        below = own < above < level and not (fresh and self.item)
        if segment.number is None or self.facet not in COLLECTED or not (beside or below) or not self.list_follows():
            return False
        self.lists.enter(segment.number, heading=True)
        self.leave_levels(level, named=False)
        self.lists.bar()
        self.item = None
        self.group = self.page.text[segment.start : segment.end].strip()
        return True

    def _heads_a_part_of_each(self, text: str) -> bool:
        """Whether a word like 组织结构 stands in the text so often that it heads a part of each of several sections."""
        return text in words("headings.tsv", "container") and self.page.form.count(f"\n{text}\n") >= _FEWEST_PARTS

    def _take_unknown_heading(self, segment: Segment, text: str) -> bool:
        """A numbered heading beside known ones whose words say nothing: its section counts for nobody."""
        if segment.number is None and self._heads_a_part_of_each(text):
            self.start_facet("section")
            return True
        if segment.number is None:
            return self.ends_list(segment, text)
        level = level_of(segment)
        if level:
            if self._takes_group(segment, fresh=False):
                return True
            self.lists.enter(segment.number, heading=True)
            self.leave_levels(level, named=True)
            self.lists.bar()
            self.item = None
            self.main = self.group = None
            self.facet = "section" if self.holder else None
            return True
        if not self.lists.expects(segment.number, heading=True) or self.is_item(segment):
            return False
        if not segment.number.value and self.begins_group(segment):
            return False
        bare = text.rstrip(":") if (after := self.next()) and after.label else text  # 三、各部门自救组: over 组长:…
        if not is_short(text) or "。" in text or bare.endswith((*SENTENCE_ENDS, *OPEN_ENDS)):
            return False
        more = self.main == "duties" and is_latin(text) and self.lists_more_duties(segment.number)
        self.lists.enter(segment.number, heading=True)
        self.leave_unit(beside=bare != text)
        self.lists.bar()
        self.facet, self.item = "duties" if more else "section", None
        self.group = self.page.text[segment.start : segment.end] if more else None
        return True
