"""Values of labelled fields: one value or a list of names, on the label's line or on the lines after it.

What each value says of the open holder is set here; which label asks for which is app.reading.fields' to say.
"""

from __future__ import annotations

import re

from app.language.script import is_latin
from app.reading.beside import Beside
from app.reading.bilingual import in_first_language
from app.reading.drafts import Holder, Line, Place
from app.reading.headings import read_heading
from app.reading.lines_english import is_same, stated_lines, title_before
from app.reading.names import begins_duty, count_beside, divided, is_empty, is_title
from app.reading.names_english import third_persons, told_apart
from app.reading.numbering import chinese_value
from app.reading.rules import compact, labels, words
from app.reading.segments import Segment
from app.reading.state import COLLECTED
from app.reading.telling import introduction, take

_COUNT = re.compile(r"(?<![-~至\d级])(\d{1,5})(?! ?[-~至\d])|([一二三四五六七八九十]{1,3}) ?[人名位个]")
_NAMED_COUNT = re.compile(r"(?:\( ?)?(\d{1,4}|[一二三四五六七八九十]{1,3}) ?[人名位个] ?\)?[;。,]?$")
_COUNT_ENDS = frozenset("人名位个);。,")
_SPOKEN = re.compile(
    r"(?:直接)?(?:向|对)(?P<name>.+?)(?:直接)?(?:汇报|负责|报告|述职).*$|(?:the |directly to the )(?P<english>.+)$"
    r"|(?P<through>[a-z][a-z ,&'/-]{2,60}?) (?:through|via) (?:the |an? )[a-z].+$"
)
_WORK_OF = re.compile(r"[a-z]+(?:tion|ment|ance|ence|ing) of ")
_ALIAS = re.compile(r" ?[(（](?:以下)?(?:简称|又称|下称|也称|英文|根据|按照|视)[^()（）]*[)）]$")
_BELONGING = ("隶属", "归属", "直属")
"""How labels begin that name a unit's superior unit, or the unit that a post stands in."""
_ARROW = re.compile(r" *(?:→|-+>|=>|➔|⟶) *")
_SMALL = frozenset(("of", "and", "for", "the", "to", "in", "&"))
_SENTENCE_WORDS, _OPENING, _STOPS = 3, 12, "。;,、 "
_SIGNS_OF_LINES = (" to ", " by ", " under ", " from ")
_LONGEST_NAME, _LONGEST_ENGLISH_NAME, _LONGEST_QUOTE = 40, 90, 250


class Values(Beside):
    """The part of the outline that reads values and names."""

    # --- one value ------------------------------------------------------------------------------------------------

    def _value(self, segment: Segment) -> Place | None:
        if segment.start < segment.end:
            return segment.start, segment.end
        after = self.next()
        if after is None or after.label or after.number or after.blank or self._is_section(after):
            return None
        self.index += 1
        return after.start, after.end

    def _named(self, segment: Segment) -> Place | None:
        """A value without the stop at its end and the short name in brackets behind it."""
        place = self._value(segment)
        return (place[0], place[0] + len(_ALIAS.sub("", self.page.form[slice(*place)].rstrip(_STOPS)))) if place else None

    def _is_section(self, segment: Segment) -> bool:
        """A line that cannot be a value, because it begins a section."""
        heading = read_heading(self.page.of(segment), self.page.text[segment.start : segment.end])
        return heading is not None and (heading.kind == "form" or heading.facet is not None)

    def _take_single(self, segment: Segment, kind: str) -> None:
        place = self._named(segment)
        if place is not None:
            place = self._in_first_language(place)
        if place is None or is_empty(self.page.form[slice(*place)]):
            if kind == "title" and segment.colon:
                self._begin_untitled(segment)
            return
        if kind == "title" and self._is_section_words(place):
            return
        if kind == "title":
            self._set_title(self._joined_title(place), row=segment.cell and segment.key == kind)
        elif kind == "unit":
            self._set_unit(place)
        elif kind == "headcount" and self.facet == "section" and segment.number:
            return  # dimensions of the work, not how many hold the post
        elif kind == "organization" and self._tells(place):
            self.index -= segment.start == segment.end
            self.facet = None
        elif kind == "organization":
            self.sheet.organization = self.sheet.organization or place
        elif self.holder is not None:
            self._set_single(self.holder, segment.key, kind, place)

    def _begin_untitled(self, segment: Segment) -> None:
        """A title's label with nothing behind it, over other fields, after a whole section: the next post, its title lost."""
        holder, after = self.holder, self.next()
        whole = holder is not None and holder.by_field and holder.kind == "position" and holder.has_statements
        if whole and after is not None and after.label in ("department", "superior", "subordinate", "headcount", "duties"):
            untitled = self.open_holder("position", None, facet=None, start=segment.outer)
            untitled.by_field = True
            untitled.fields.add("title")

    def _in_first_language(self, place: Place) -> Place:
        start, end = in_first_language(self.page.form[slice(*place)], self.page.text[slice(*place)])
        return place[0] + start, place[0] + end

    def _tells(self, place: Place) -> bool:
        """Whether what stands after a label is a sentence: under the heading Organisation, say."""
        small = sum(1 for word in self.page.text[slice(*place)].split() if word[:1].islower() and word not in _SMALL)
        return small >= _SENTENCE_WORDS

    def _is_section_words(self, place: Place) -> bool:
        """Whether a title is a document's, not a post's: Responsibilities and Authorities."""
        return labels().get(compact(self.page.form[slice(*place)])) in ("container", "section", *COLLECTED)

    def _set_single(self, holder: Holder, label: str, kind: str, place: Place) -> None:
        if kind == "department" and holder.kind == "department" and holder.name and self.key(holder.name) != self.key(place):
            holder.parent = holder.parent or place
        elif kind == "department":
            self._set_department(holder, place, wide=label in words("headings.tsv", "wide_unit"))
        elif kind == "reference":
            holder.reference = holder.reference or place
        elif kind == "headcount":
            self._set_headcount(holder, place)
        elif kind == "parent":
            if is_title(self.page.form[slice(*place)], self.page.text[slice(*place)]):
                holder.superiors.append(Line(place, place))
            elif holder.kind == "position" and label.startswith(_BELONGING):
                holder.department = holder.department or place
            else:
                holder.parent = place

    def _set_headcount(self, holder: Holder, place: Place) -> None:
        """A number of people, or sentences of it and of the posts: 编制9人。设主任1名、干事3名。"""
        text = self.page.form[slice(*place)]
        told, only = introduction(self.page, holder, *place) if "," in text or "设" in text else ([], False)
        for said in told:
            if said.kind == "posts" or only:
                take(self.page, holder, said)
        if not only and holder.headcount is None and (count := _COUNT.search(text)):
            holder.headcount = chinese_value(count[0])

    @staticmethod
    def _set_department(holder: Holder, place: Place, *, wide: bool) -> None:
        """A post's unit; of a directorate and a service, in whatever order, the service is it and stands in the directorate."""
        if holder.department is None:
            holder.department = place
            holder.wide = place if wide else None
        elif holder.wide is None and wide:
            holder.wide = place
        elif holder.wide == holder.department and not wide and not holder.has_statements:
            holder.department = place

    def _joined_title(self, place: Place) -> Place:
        """A title that a line end divides: 客服⏎专员."""
        after = self.next()
        if after and not after.label and not after.number and after.end - place[0] <= 16:
            whole = self.page.form[place[0] : after.end].replace("\n", "")
            tail = self.page.of(after) in words("names.tsv", "title")
            if (tail or not is_title(self.page.form[slice(*place)])) and is_title(whole):
                self.index += 1
                return place[0], after.end
        return place

    def _set_title(self, place: Place, *, row: bool) -> None:
        place, said = self.without_beside(place)
        self._set_name(place, row=row)
        if self.holder is not None and said[0] < said[1]:
            self.take_beside(self.holder, *said)

    def _set_name(self, place: Place, *, row: bool) -> None:
        holder = self.holder
        if holder and holder.name is None and holder.parent and self.facet == "duties":
            holder.fields.discard("title")  # a unit's sheet without duties, and the words "Job Description" over the next one
            holder = None
        fresh = holder is not None and holder.kind != "department" and not holder.by_field and not holder.has_statements
        if holder and fresh and (holder.name is None or self._agrees(holder.name, place)):
            holder.name, holder.by_field, holder.kind, holder.introduced = place, True, "position", place
            holder.fields.add("title")
            self.facet = self.main = None
            return
        whole = holder is not None and (holder.has_statements or holder.parent or holder.purpose)
        if holder and holder.kind == "department" and holder.by_field and not whole:
            holder.department, holder.name, holder.kind = holder.name, place, "position"
            holder.introduced = place
            self.unit = None
            return
        if (
            holder
            and holder.by_field
            and holder.kind == "position"
            and holder.has_statements
            and not self.lists.nested
            and not row
        ):
            self.begin_record(place[0])
        unit = self.unit
        new = self.open_holder("position", place, facet=None, start=place[0])
        new.by_field, new.within = True, unit
        new.fields.add("title")

    def begin_record(self, start: int) -> None:
        """Begin the sheet of the label that has just been met."""
        labels = self.sheet.labels
        last = labels.pop() if labels else ""
        cover = self.sheet
        self.begin_sheet(start, shape="field")
        self.sheet.cover = cover.cover
        self.sheet.labels.append(last)

    def _agrees(self, name: Place, field: Place) -> bool:
        """A heading and a field right under it name one holder, unless the heading is a post of another name."""
        return True if self.holder and not self.holder.stated else self.key(name) == self.key(field)

    def _set_unit(self, place: Place) -> None:
        holder = self.holder
        if (
            holder
            and holder.kind == "position"
            and (holder.name or holder.superiors)
            and not (holder.department or holder.has_statements)
        ):
            holder.department = place
            return
        if holder and holder.kind == "department" and not holder.by_field and not holder.has_statements:
            holder.name, holder.by_field, holder.introduced = place, True, place
            return
        waiting = holder if holder and holder.name is None and not holder.has_statements else None
        if waiting:
            waiting.kind, waiting.name, waiting.introduced = "department", place, place
            self.unit = waiting
        else:
            waiting = self.open_holder("department", place, facet=None, start=place[0])
        waiting.by_field = True

    # --- names ----------------------------------------------------------------------------------------------------

    def _take_names(self, segment: Segment, kind: str) -> None:
        self.facet = None
        if segment.start == segment.end and self._takes_what_is_told(segment, kind):
            return
        places = self._names(segment, kind)
        if kind == "posts" and not places:
            self.announce_posts(segment)
        if kind == "head":
            kind, both = "posts", (self.page.form, self.page.text)
            places = [place for place in places if is_title(*(text[slice(*place)] for text in both))]
        holder = self.holder
        if kind in ("superior", "dotted") and holder is not None and (told := self._told_lines(segment, holder)):
            holder.superiors += told
            return
        if kind == "posts" and (holder is None or holder.kind != "department"):
            self.sheet.named += [
                (self._without_count(place), count_beside(self.page.form, *self._without_count(place))) for place in places
            ]
            return
        if holder is None:
            return
        if kind == "posts" or (kind == "subordinate" and holder.kind == "department"):
            holder.named += [
                (self._without_count(place), count_beside(self.page.form, *self._without_count(place))) for place in places
            ]
            holder.planned.update(place for place, _ in holder.named[len(holder.named) - len(places) :])
            return
        if kind == "subordinate" and segment.start < segment.end and not any(self.is_name(*place) for place in places):
            places = [self._spoken(place) for place in places]
            vague = any(begins_duty(self.page.form, place[0]) or self.page.text[place[0]].islower() for place in places)
            places = [] if vague else places
        for place in () if kind == "subordinate" and self._is_work(segment) else places:
            if self._is_sentence_part(place):
                continue
            quote = (segment.label_start, place[1]) if place[1] - segment.label_start <= _LONGEST_QUOTE else place
            line, *more = self.line_of(self._spoken(self._without_count(place)), quote)
            line.kind = "dotted" if kind == "dotted" else line.kind
            if kind == "subordinate":
                holder.subordinates.append(line)
            else:
                holder.superiors += [line, *more]

    def _is_work(self, segment: Segment) -> bool:
        """Whether a field names work, not who does it: "Responsible for: Coordination of volunteers"."""
        return _WORK_OF.match(self.page.form, segment.start, segment.end) is not None

    def _next_in_chain(self, holder: Holder, segment: Segment) -> list[Place]:
        """The superior in a chain that the holder begins or ends, or that begins with its superior: 店员→店长→总经理."""
        arrows = _ARROW.finditer(self.page.form, segment.start, segment.end)
        edges = [segment.start, *(edge for arrow in arrows for edge in arrow.span()), segment.end]
        chain = list(zip(edges[::2], edges[1::2], strict=True))
        keys = [self.key(place) for place in chain]
        own = keys.index(self.key(holder.name)) if holder.name and self.key(holder.name) in keys else -1
        if own == len(chain) - 1:
            return chain[-2:-1]
        return chain[own + 1 : own + 2] if own < 1 else []

    def _told_lines(self, segment: Segment, holder: Holder) -> list[Line]:
        """The lines of a value that is a sentence: "The Officer reports to the Head of Programmes"."""
        segment = (below := self.line_below(segment)) or segment
        signs = any(sign in self.page.form[segment.start : segment.end] for sign in _SIGNS_OF_LINES)
        stated = stated_lines(self.page, segment.start, segment.end) if signs else ()
        bracket = self.without_beside((segment.start, segment.end))[1]
        first = title_before(self.page, segment.start, stated) if stated and bracket[0] == bracket[1] else None
        if first is not None:
            return [Line(first, first), *(Line(one.superior, one.words, one.kind) for one in stated if one.superior)]
        if not stated or stated[0].quote[0] > segment.start + _OPENING or bracket[0] < bracket[1]:
            return []
        self.index += below is not None
        return [
            Line(one.superior, one.quote, one.kind)
            for one in stated
            if one.superior and (one.subject in (None, stated[0].subject) or is_same(self.page, one.subject, holder.name))
        ]

    def _takes_what_is_told(self, segment: Segment, kind: str) -> bool:
        if kind != "subordinate" or "responsib" not in segment.key or not self._duties_follow():
            return kind == "posts" and (self.is_said_again(self.next(), self.next(1)) or self._takes_told_posts())
        self.facet = self.main = "duties"
        return True

    def _duties_follow(self) -> bool:
        """Whether a list under "Supervisory responsibilities" says what is done: "• Manages the staff of the department."."""
        after = self.next()
        if after is None or after.label or after.number is None or self.is_name(after.start, after.end):
            return False
        text = self.page.form[after.start : after.end]
        begins = begins_duty(text) or text.partition(" ")[0] in third_persons() or text.startswith("responsible for ")
        return begins and text[-1] == "." and not stated_lines(self.page, after.start, after.end)

    def _takes_told_posts(self) -> bool:
        """A sentence in the place of a list of posts: 编制9人,设主任1名,干事3名."""
        after = self.next()
        if after is None or after.label or after.number:
            return False
        own = self.unit or self.holder
        unit = own if own and own.kind != "weak" else Holder("department", None, introduced=(after.start, after.end))
        found, only = introduction(self.page, unit, after.start, after.end)
        for told in found if only else ():
            take(self.page, unit, told)
        if only and unit is not own:
            self.sheet.named += unit.named
        self.index += only
        return only

    def _is_sentence_part(self, place: Place) -> bool:
        """Words in a field of names that are English and no name: "This job has no supervisory responsibilities"."""
        form, shown = self.page.form[slice(*place)], self.page.text[slice(*place)]
        small = is_latin(form) and [word for word in shown.split()[1:] if word[:1].islower() and word not in _SMALL]
        return bool(small) and len(small) >= _SENTENCE_WORDS and not is_title(form, shown)

    def _names(self, segment: Segment, kind: str) -> list[Place]:
        """The names on the label's line, or on the lines after it as long as they are names."""
        if kind == "superior" and self.holder is not None and _ARROW.search(self.page.of(segment)):
            return self._next_in_chain(self.holder, segment)
        text = self.page.of(segment)
        sentence = text.startswith("the ") and text.endswith(".") and " the " not in text  # Reports to the Head of Sales.
        found = self._divided(segment.start + 4 * sentence, segment.end - sentence)
        while not text or text.endswith(("、", ",")):
            after = self.next()
            if after is None or after.label or (after.blank and after.number is None) or self._is_section(after):
                break
            if after.number and after.number.style == "hash":
                break
            text = self.page.of(after)
            if is_empty(text):
                self.index += 1
                break
            places = self._divided(after.start, after.end)
            follows = self.next(1)
            if kind == "posts" and follows is not None and follows.label in ("superior", "subordinate", "duties", "department"):
                break
            if kind == "posts" and follows is not None and after.number and follows.number and follows.indent > after.indent:
                break  # a post over what it does
            alone = not found and after.number is None and len(text) <= 24 and (follows is None or follows.label is not None)
            if not all(self.is_name(*self._without_count(place)) for place in places) and not alone:
                break
            self.index += 1
            found += places
            text = ""
        return found

    def _divided(self, start: int, end: int, *, commas: bool = False) -> list[Place]:
        if start >= end or is_empty(self.page.form[start:end]):
            return []
        places = divided(self.page.form, start, end, self.page.text[start:end], commas=commas)
        places = [self._in_first_language(part) for place in places for part in told_apart(self.page, place)]
        return [(a, b) for a, b in places if self._may_name(self.page.form[a:b])]

    @staticmethod
    def _may_name(text: str) -> bool:
        longest = _LONGEST_ENGLISH_NAME if is_latin(text) else _LONGEST_NAME
        return len(text) <= longest and not is_empty(text) and not text.isdigit()

    def _without_count(self, place: Place) -> Place:
        text = self.page.form[slice(*place)]
        if text[-1:] not in _COUNT_ENDS:
            return place[0], place[0] + len(text.rstrip(" ("))
        return place[0], place[0] + len(_NAMED_COUNT.sub("", text).rstrip(" ("))

    def _spoken(self, place: Place) -> Place:
        """向总经理汇报 names 总经理."""
        match = _SPOKEN.match(self.page.form[slice(*place)])
        if match is None:
            return place
        group = match.lastgroup or "name"
        return place[0] + match.start(group), place[0] + match.end(group)
