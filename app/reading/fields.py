"""Labelled fields: what each label's value says of the open holder, on the label's line or on the lines after it.

Which labels there are is data (labels.tsv); here stands what each kind of label does.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod

from app.language.script import is_latin
from app.reading.belonging import without_belonging
from app.reading.collaborators import in_sentence
from app.reading.collection import without_chapter
from app.reading.doubtful_labels import DoubtfulLabels, doubtful
from app.reading.drafts import LOST_TITLE, Holder, Item, Line, Partner, Place
from app.reading.headings import read_heading
from app.reading.lines import lines_in_sentence, subordinates_in_sentence
from app.reading.lines_english import says_only_lines, whole_sentences
from app.reading.names import COUNT_AFTER, begins_duty, divided, is_empty, is_title, is_unit
from app.reading.names_english import subject_post
from app.reading.rules import beginning, words
from app.reading.segments import Segment
from app.reading.state import COLLECTED, CONTACTS
from app.reading.supervision import supervised, supervisors
from app.reading.telling import label_by_value, subject_at, take, told

_LONGEST_NAME = 90
_LONGEST_UNIT = 14
_OF_THE_DOCUMENT = re.compile(
    r"(?:(?:the purpose of )?th(?:is|e) (?:procedure|document|policy|manual|chapter|handbook|process|section|instruction)"
    r"|to (?:define|describe|set out)) "
)
_CLAUSE = re.compile(r"[^,。;: ]+")
_WITH = frozenset("与和同跟")
_SECTION = 8  # lines
_TITLE_ABOVE = 1500  # characters
_OBJECT = frozenset(("the", "a", "an", "all", "any", "with", "to", "for", "on", "in", "our", "their", "other"))
"""Words of English clauses: without them "partner schools" and "Paint Shop" are names, whatever verb they begin like."""
_NEW_HOLDER = ("superior", "department", "reference")


class Fields(DoubtfulLabels, ABC):
    """The part of the outline that reads labelled fields."""

    def take_field(self, segment: Segment) -> None:
        kind = self._kind(segment)
        if kind == "nothing" or self._names_again(segment, kind):
            return
        self.sheet.labels.append(segment.key)  # which may begin the first sheet, and a sheet begins without open lists
        if segment.number:
            self.lists.enter(segment.number, heading=True)
            self.leave_unit()
        self.lists.bar()
        self._meet_holder(segment, kind)
        if segment.number and kind in ("container", "section"):
            self.leave_unit()
        kind = segment.label or ""
        if self.holder is not None and (kind != "title" or not self.holder.has_statements):
            self.holder.fields.add(kind)
        if kind in ("title", "unit", "department", "parent", "organization", "reference", "headcount"):
            self._take_single(segment, kind)
        elif kind in ("superior", "dotted", "subordinate", "posts", "head"):
            self._take_names(segment, kind)
        elif kind == "staffing":
            self.take_staffing()
        elif kind == "part":
            self._take_part(segment)
        elif kind == "criterion":
            self._take_criterion(segment)
        elif kind == "group":
            self.start_facet("duties")
            self.group = self.page.text[segment.start : segment.end] or None
        elif kind == "field":
            self._skip_value(segment)
        else:
            self._take_facet(segment, kind)

    def _names_again(self, segment: Segment, kind: str) -> bool:
        """Whether a field right under the heading of the qualifications only repeats whose they are: Person Specification."""
        holder = self.holder
        if holder is None or self.main != "qualifications" or self.item is not None or not holder.has_statements:
            return False
        said = {"title": holder.name, "department": holder.department, "reference": holder.reference}.get(kind)
        return said is not None and self.key(said) == self.key((segment.start, segment.end))

    def _kind(self, segment: Segment) -> str:
        """The kind of the label; of words that mean a class of posts or a post, a body or a unit, by the value."""
        if segment.key in doubtful():
            self.settle(segment)
        segment.label = label_by_value(self.page, segment) or segment.label
        if segment.label == "title" and self.unit is self.holder is not None and self._lists_posts(segment):
            segment.label = "posts"
        nobody = self.holder is None or self.holder.kind == "weak"
        if segment.label == "headcount" and nobody and self._sets_posts_up(segment):
            segment.label = "posts"
        return segment.label or ""

    def _sets_posts_up(self, segment: Segment) -> bool:
        """Whether what stands under a word for a number of people sets up posts: 岗位编制, then 设主任1人、干事3人。"""
        value = segment if segment.start < segment.end else self.next()
        said = told(self.page, value.start, value.end) if value is not None and value.label in (None, "headcount") else None
        return said is not None and said.kind == "posts"

    def _lists_posts(self, segment: Segment) -> bool:
        """Whether the word for a post stands over all of a unit's posts: 岗位:会计1人、出纳1人."""
        places = divided(self.page.form, segment.start, segment.end)
        counted = any(COUNT_AFTER.match(self.page.form, place[1]) for place in places)
        return len(places) > 1 and counted and all(is_title(self.page.form[slice(*place)]) for place in places)

    def _meet_holder(self, segment: Segment, kind: str) -> None:
        """A field that repeats what the open holder has already said begins another holder, its title lost or to come."""
        holder = self.holder
        if kind == "organization" and holder is not None and holder.has_statements and self.heads_a_record(segment):
            self.begin_record(segment.outer)
        if kind in ("container", "field", "section", "organization", "unit", "part", "criterion"):
            return
        if kind in ("posts", "head"):
            return
        if (
            kind == "headcount"
            and self.unit
            and (self.unit.style is None or not self.lists.has(self.unit.style))
            and self.unit.has_statements
            and (body := self._body(segment, kind))
        ):
            self.open_holder("department", body, facet=None, start=segment.outer)
            return
        if holder is None:
            if kind in COLLECTED and segment.key.startswith("部门") and (unit := self.subject or self._unit_ahead()):
                self.open_holder("department", unit, facet=None, start=segment.outer)
            elif kind == "purpose" and (self._tells_of_the_document(segment) or self.purpose_stands_alone(segment)):
                segment.label = "section"
            elif kind != "title" and (body := self._body(segment, kind)):
                self.open_holder("department", body, facet=None, start=segment.outer)
            elif kind != "title":
                self._open_unnamed(segment, kind)
            return
        another = holder.has_statements and holder.kind != "department"
        if kind == "department" and another and (unit := self._unit_follows(segment)):
            self.open_holder("department", unit, facet=None, start=segment.outer)
        elif kind in _NEW_HOLDER and kind in holder.fields and another:
            opened = self.opened_copy(segment.outer) or self.open_holder("position", None, facet=None, start=segment.outer)
            opened.fields |= {LOST_TITLE for field in holder.fields if (field, kind) == ("title", "department")}

    def _body(self, segment: Segment, kind: str) -> Place | None:
        """The organization itself, where a numbered label right under its name says what it does: 一、主要职责."""
        name = self.sheet.organization or self.sheet.cover
        chapter = segment.number is not None and segment.number.style in ("chinese", "chinesefull", "hash")
        own = chapter and segment.key in words("headings.tsv", "of_body")
        posts = any(holder.kind != "department" for holder in self.sheet.holders)
        return name if own and (kind == "headcount" or (kind in ("duties", "purpose") and not posts)) else None

    def _open_unnamed(self, segment: Segment, kind: str) -> None:
        """The holder whose first field names it not: that of the paragraph or the title above, or one without a title."""
        if kind == "duties" and self.only_titles_the_page(segment):
            segment.label = "container"
            return
        subject = self._said_above() if kind in COLLECTED and segment.number is None else None
        if kind in COLLECTED and (above := self.told_above()):
            self.holder = above
        elif subject:
            told = "position" if is_title(self.page.form[slice(*subject)]) else "department"
            self.open_holder(told, subject, facet=None, start=subject[0])
        else:
            self.open_holder("position", self._title_before(segment), facet=None, start=segment.outer)

    def _said_above(self) -> Place | None:
        """The post or unit of which the last or the last but one paragraph above a label says what it is."""
        near = (place for place in reversed(self.loose[-2:]))
        return next((subject for place in near if (subject := subject_at(self.page, *place))), None)

    def _unit_follows(self, segment: Segment) -> Place | None:
        """The unit that a field names at the head of the unit's own sheet; fields of no meaning may stand below an empty line."""
        beside = segment.start < segment.end
        value, offset = (segment, 0) if beside else (self.next(), 1)
        if value is None or (value.label and not beside):
            return None
        while (after := self.next(offset)) and segment.blank and not after.blank and after.label in (None, "field", "head"):
            offset += 1
        heads = after is not None and after.label in ("purpose", "duties", "parent", "posts", "headcount")
        return (value.start, value.end) if heads and value.start < value.end else None

    def _title_before(self, segment: Segment) -> Place | None:
        """The title that stands alone above the fields, where it has not been used; not far above."""
        place, self.title_before = self.title_before, None
        near = place is not None and segment.start - place[1] <= _TITLE_ABOVE
        return place if near and not any(holder.stated for holder in self.sheet.holders) else None

    def _tells_of_the_document(self, segment: Segment) -> bool:
        """Whether a purpose is that of a procedure or manual, not of a post: another chapter follows."""
        after = self.next()
        if after is not None and _OF_THE_DOCUMENT.match(self.page.form, after.start, after.end):
            return True
        if segment.number is None or segment.number.style != "hash":
            return False
        ahead = [one for offset in range(1, _SECTION) if (one := self.next(offset))]
        heading = next((one for one in ahead if one.label or (one.number and one.number.style == "hash")), None)
        names = heading in ahead[:-1] and self._is_chapter(ahead[ahead.index(heading) + 1]) if heading else False
        return heading is not None and (heading.label in (None, "posts", "section") or names)

    @staticmethod
    def _is_chapter(segment: Segment) -> bool:
        return segment.number is not None and segment.number.style == "hash" and segment.label is None

    def _unit_ahead(self) -> Place | None:
        """The unit that the sentence after a label tells of: 内容部主要负责…."""
        after = self.next()
        text = self.page.of(after)[:_LONGEST_UNIT] if after and not after.label else ""
        ends = [end for end in range(2, len(text)) if is_unit(text[:end])]
        return (after.start, after.start + ends[0]) if after and ends and len(text) == _LONGEST_UNIT else None

    def begins_sheet_of_post(self, segment: Segment, after: Segment) -> bool:
        """Whether a post on a line of its own, after a list of partners, stands over a field that the open sheet has had."""
        holder = self.holder
        alone = segment.first and segment.number is None and not segment.cell and after.label in ("superior", "department")
        if holder is None or not alone or not holder.partners:
            return False
        return holder.kind != "position" or after.label in holder.fields

    # --- statements -----------------------------------------------------------------------------------------------

    def _take_facet(self, segment: Segment, kind: str) -> None:
        body = segment.start < segment.end
        if body and self.page.form.startswith(("(note", "note:"), segment.start):
            body = False  # a form's own remark
        if kind in ("container", "section"):
            self.facet, self.group = (None if kind == "container" else "section"), None
            if kind == "container" and segment.key in words("headings.tsv", "inner_units"):
                self.outer, self.lists_posts = self.unit, False
                if body:
                    self._take_inner_unit(Segment(segment.start, segment.start, segment.end, first=False), segment.key)
            return
        if kind == "indicators" and not body and self.facet == "duties" and self.item is None and self.heads_columns(segment):
            return
        main, group = self.main, self.group
        introduced = self.facet == kind and self.item is None
        self.start_facet(kind)
        self.group = group if introduced else None
        if kind in CONTACTS:
            self.main = main
        if body:
            inner = Segment(segment.start, segment.start, segment.end, first=False)
            if kind in (*CONTACTS, "purpose"):
                self.take_line(inner)
            else:
                self.take_body(inner)

    def _take_inner_unit(self, segment: Segment, label: str) -> None:
        """A part of the open unit, named after a label; the next one of that label stands beside it."""
        if self.unit and label in self.unit.fields:
            self.outer = self.unit.within
        if self.takes_fused(segment, self.page.of(segment)) and self.unit:
            self.unit.fields.add(label)

    @abstractmethod
    def takes_fused(self, segment: Segment, text: str) -> bool:
        """A name before what is told of it, in one line."""

    @abstractmethod
    def take_body(self, segment: Segment) -> None:
        """A facet's first statement on the label's own line."""

    def take_line(self, segment: Segment) -> None:
        """A line of a purpose or of a list of partners."""
        holder = self.holder
        if holder is None:
            return
        if self.facet == "purpose":
            self._take_purpose(holder, segment.start, segment.end)
            return
        side = "external" if self.facet == "external" else "internal"
        if segment.number:
            self.lists.enter(segment.number, heading=False)
        quote = segment.outer, segment.end
        if self.facet == "supervised":
            holder.supervisors += [Line(p, quote, "dotted") for p in supervisors(self.page, segment.start, segment.end)]
            return
        if self.facet == "supervising":
            holder.supervised += [Line(p, quote, "dotted") for p in supervised(self.page, segment.start, segment.end)]
            return
        if self.facet == "lines":
            self.take_lines(holder, segment.start, segment.end)
            return
        if self.facet == "cooperation":
            places = in_sentence(self.page, segment.start, segment.end, commas=True)
        elif self.page.form[segment.start] in _WITH and (said := in_sentence(self.page, segment.start, segment.end, commas=True)):
            places = said
        else:
            places = [p for p in self._partners(segment) if self._may_be_partner(*p)]
        holder.partners += [Partner(p, quote if quote[1] - quote[0] <= 250 else p, side) for p in places]

    def _take_purpose(self, holder: Holder, start: int, end: int) -> None:
        if self.page.has_english:
            start, end = without_belonging(self.page, holder, start, end)
        untold = not (holder.superiors or holder.subordinates)
        if start < end and self.page.has_english and holder.kind == "position" and ((holder.name and untold) or holder.purpose):
            self.take_lines(holder, start, end)
        if start < end and not (holder.purpose and self.page.has_english and says_only_lines(self.page, start, end)):
            holder.purpose = holder.purpose[0] if holder.purpose else start, end
        if holder.name is None and holder.kind == "position":
            holder.name = subject_post(self.page, start, end)

    def take_lines(self, holder: Holder, start: int, end: int) -> None:
        """Sentences under a label that promises lines: "Receives direction from the Director. Supervises two Clerks."."""
        if not is_latin(self.page.form[start:end]):
            for clause in _CLAUSE.finditer(self.page.form, start, end):
                if said := told(self.page, *clause.span()):
                    take(self.page, holder, said)
            return
        for place in whole_sentences(self.page, start, end):
            holder.superiors += lines_in_sentence(self.page, *place, holder.name)
            holder.subordinates += subordinates_in_sentence(self.page, *place, holder.name)

    def _may_be_partner(self, start: int, end: int) -> bool:
        starts = bool(beginning("names.tsv", "name_start", self.page.form, start))
        if starts or not begins_duty(self.page.form, start) or self.is_name(start, end):
            return True
        said = self.page.form[start:end].split()
        return is_latin(said[0]) and len(said) <= 4 and _OBJECT.isdisjoint(said)

    def _partners(self, segment: Segment) -> list[Place]:
        places = self._divided(segment.start, segment.end, commas=True)
        if segment.number and len(places) > 1 and not all(self.is_name(*place) for place in places):
            end = segment.end - len(self.page.of(segment)) + len(self.page.of(segment).rstrip("。;., "))
            return [(segment.start, end)] if end - segment.start <= _LONGEST_NAME else []
        return places

    def _take_part(self, segment: Segment) -> None:
        """A heading inside qualifications; with its value on the same line it is a statement."""
        if self.main != "qualifications":
            self.start_facet("qualifications")
        self.facet = "qualifications"
        if is_empty(self.page.of(segment)) and segment.start < segment.end:
            return
        if segment.start < segment.end:
            self._add_whole(segment.label_start, segment.end, segment)
            return
        self.group = self.page.text[segment.label_start : segment.end].strip().rstrip(":：")

    def _take_criterion(self, segment: Segment) -> None:
        """A label inside qualifications whose value belongs to it: 年龄 25岁以上."""
        if segment.start < segment.end and is_empty(self.page.of(segment)):
            return
        if segment.start < segment.end:
            self.facet = "qualifications"
            self._add_whole(segment.label_start, segment.end, segment)
            return
        place = self._value(segment)
        self.facet = "section"
        if place and not is_empty(self.page.form[slice(*place)]) and "□" not in self.page.form[slice(*place)]:
            self._add_whole(segment.label_start, place[1], segment)

    def _add_whole(self, start: int, end: int, segment: Segment) -> None:
        if self.holder is not None:
            number = segment.number.text or None if segment.number else None
            self.item = Item(start, end, number, 0, group=self.group, whole=True)
            self.holder.items.setdefault("qualifications", []).append(self.item)

    def _skip_value(self, segment: Segment) -> None:
        """A field that says nothing of the organization: its value, and short lines after it, are passed over."""
        self.facet = "section" if segment.number and segment.number.style == "hash" else None
        if segment.start < segment.end:
            return
        value = self.next()
        beside = value is not None and value.cell and "\n" not in self.page.form[segment.end : value.outer]
        unmarked = value is not None and value.label is None and (beside or value.number is None)
        if value is not None and unmarked and self._stands_beside(segment, value):
            self.index += 1
        while (
            (after := self.next()) is not None and after.label is None and after.number is None and after.end - after.start <= 30
        ):
            if self._is_section(after) or self._begins_name(after) or after.blank:
                break
            self.index += 1

    def _stands_beside(self, segment: Segment, value: Segment) -> bool:
        """Whether a segment is surely the value of the empty label before it: in its line, or below it in a sheet of fields."""
        if "\n" not in self.page.form[segment.end : value.start]:
            return True
        places = self._divided(value.start, value.end)
        named = self.is_name(value.start, value.end) or (bool(places) and all(self.is_name(*place) for place in places))
        return self.holder is not None and self.holder.by_field and not value.blank and named

    def _begins_name(self, segment: Segment) -> bool:
        follows = self.next(1)
        text = self.page.of(segment)
        bare = without_chapter(text)
        heading = None if is_latin(bare) else read_heading(bare, bare)
        if heading is not None and heading.kind in ("position", "department") and heading.facet == "duties":
            return True
        if not (is_title(text) or is_unit(text)) or follows is None:
            return False
        return follows.label in ("title", "unit", "superior", "duties") or (
            follows.number is not None and follows.number.value[-1:] == (1,)
        )
