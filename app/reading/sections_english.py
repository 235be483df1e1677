"""Lines between the known headings, most of them English: what announces a list, what ends one, what stands before the duties.

Whose list a sentence announces is app.reading.charges_english's to say; headings whose words are known are app.reading.outline's.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod

from app.language.involvement import states_action
from app.language.script import is_latin
from app.reading.charges_english import announced_name, announces_members, announces_own_list, announces_rights, announces_units
from app.reading.drafts import Holder, Place
from app.reading.headings import Heading, is_form, read_heading, read_name
from app.reading.items import SENTENCE_ENDS, is_short
from app.reading.lines_english import is_same, says_only_lines, whole_sentences
from app.reading.names import begins_duty, is_title, is_unit
from app.reading.names_alone_english import NamesAlone
from app.reading.names_english import is_proper_name, spelt_out
from app.reading.numbering import Number
from app.reading.rules import words
from app.reading.segments import Segment
from app.reading.state import COLLECTED

_STOPS = ".;:!?,"
_BESIDE = re.compile(r" ?[(–—]| - ")
_SUBJECTS = ("the ", "this ", "our ", "each ", "its ")
_AHEAD = 6  # lines
_FEWEST_CAPITALS = 5
_DEMANDS = ("要求", "学历", "经验", "程度")
_PARAGRAPH = 40  # characters
_FIELDS = frozenset(
    ("title", "unit", "department", "parent", "organization", "reference", "headcount", "superior", "dotted", "field")
)
_KEY_AND_VALUE = re.compile(r"[a-z][a-z0-9 '’()/&,.-]{2,60}: ?\S")


class EnglishSections(NamesAlone, ABC):
    """The part of the outline that reads English lines whose words no list of headings has."""

    @abstractmethod
    def begin_facet(self, segment: Segment, facet: str | None) -> None:
        """Opens the facet that a heading without a name begins."""

    def is_item(self, segment: Segment) -> bool:
        """Whether the number goes on with the list of items that is being read."""
        expected = segment.number is not None and self.lists.expects(segment.number, heading=False)
        return expected and self.item is not None and not self._is_post_over_bullets(segment)

    def _is_post_over_bullets(self, segment: Segment) -> bool:
        return self.post_over_bullets(segment) > 0

    def post_over_bullets(self, segment: Segment) -> int:
        """How many characters of a bullet name a post, alone or before its lines, that stands over what it does in bullets."""
        if segment.number is None or segment.number.value:
            return 0
        after = self.next()
        if after is None or (after.number and after.number.value):
            return 0
        if after.number is None and not self._goes_on_about(segment, after):
            return 0
        if after.indent <= segment.indent or not segment.first:
            return 0
        text = self.page.of(segment)
        head = _BESIDE.search(text)
        end = head.start() if head else len(text)
        return end if is_title(text[:end], self.page.text[segment.start : segment.start + end]) else 0

    def _goes_on_about(self, segment: Segment, after: Segment) -> bool:
        """Whether the line below a bullet that is a title says what that post does: "• Matron", "The matron leads …"."""
        name = self.page.of(segment)
        return after.label is None and is_title(name) and self.page.of(after).startswith((f"the {name} ", f"{name} "))

    def begins_group(self, segment: Segment) -> bool:
        """Whether a line is the first item of the list that the open label or heading has announced."""
        named = self.holder is not None and self.holder.name is not None
        first = segment.number is not None and segment.number.value[-1:] in ((), (1,))
        return named and first and self.facet in COLLECTED and self.item is None

    def takes_announcement(self, segment: Segment, text: str) -> bool:
        """An English sentence that says whose duties the list after it are: "The Bureau shall handle the following matters:"."""
        if self.lists.of_units and segment.number and is_short(text):
            self.begin(segment, Heading("department", (0, len(text.rstrip(" :"))), "duties"))
            return True
        if self.is_item(segment) and not self._announces_another(segment, text):
            return False
        last = text.rfind(". ") + 2  # the last sentence of a paragraph
        if (facet := "units" if announces_units(text) else "section" if announces_members(text) else None) is not None:
            if last > 1:
                self.take_prose(Segment(segment.start, segment.start, segment.start + last - 1))
            self.begin_facet(segment, facet)
            self.note_listed_units()
            return True
        if last > 1 and self.begins_about_another(segment):
            self.leave_section()
        elif last > 1 and self._goes_over_to_another(segment, text[last:]):
            self.leave_section()
            self.take_prose(Segment(segment.start, segment.start, segment.start + last - 1))
            self.holder = self.told_last
        own = self.holder or self.unit or self.told_above()
        shown = self.page.text[segment.start : segment.end]
        named = text[last:] if last > 1 else text
        if own is not None and (facet := announces_own_list(named, unit=own.kind == "department")):
            self._begin_own(segment, own, facet, last)
            return True
        if last > 1 and self._heads_list(segment, last):
            return True
        sentence = last > 1 and text.startswith(_SUBJECTS, last)
        place = None if sentence else announced_name(text, shown)
        if place is None and last > 1:
            found = announced_name(text[last:], shown[last:])
            place = (found[0] + last, found[1] + last) if found else None
        if place is None:
            return False
        self._begin_announced(segment, place)
        if last > 1:
            self.tell_before(segment.start, segment.start + last)
        return True

    def _begin_own(self, segment: Segment, own: Holder, facet: str, last: int) -> None:
        """The list of the open holder, announced at the end of a paragraph that may tell of somebody else before."""
        if last > 1 and self.begins_with_another(own, segment):
            self.take_prose(Segment(segment.start, segment.start, segment.start + last - 1))
        self.holder = self.holder or self.told_above()
        self.begin_facet(segment, facet)

    def _goes_over_to_another(self, segment: Segment, last: str) -> bool:
        """Whether a paragraph below a list begins with somebody else, whose list it announces: "The Bursar is …. These are:"."""
        if self.holder is None or self.item is None or not announces_own_list(last, unit=True):
            return False
        return self.begins_with_another(self.holder, segment)

    def _heads_list(self, segment: Segment, last: int) -> bool:
        """Whether the words of a heading end a paragraph, over the list below it: "… and staff. Key duties of the Sexton:"."""
        start = segment.start + last
        heading = read_heading(self.page.form[start : segment.end], self.page.text[start : segment.end])
        if heading is None or heading.facet not in COLLECTED or heading.kind not in ("facet", "position", "department"):
            return False
        self.take_prose(Segment(segment.start, segment.start, start - 1))
        if heading.kind == "facet" and self.holder is None:
            self.holder = self.told_last
        self.begin(Segment(start, start, segment.end, first=False), heading)
        return True

    def _announces_another(self, segment: Segment, text: str) -> bool:
        """Whether the next number of an open list announces somebody's own list, nested below it: "(2) The Director shall:"."""
        after = self.next()
        if not self.begins_list(after) or after is None or after.number is None or segment.number is None:
            return False
        place = announced_name(text, self.page.text[segment.start : segment.end])
        deeper = len(after.number.value) > len(segment.number.value)
        deeper |= self.item is not None and after.indent > segment.indent < self.item.indent
        if place is None or not (deeper or after.number.style != segment.number.style):
            return False
        named = segment.start + place[0], segment.start + place[1]
        again = any(is_same(self.page, named, one.name) for one in (self.holder, self.unit) if one and one.name)
        return again or is_title(text[slice(*place)]) or (deeper and is_unit(text[slice(*place)]))

    def tell_before(self, start: int, end: int) -> bool:
        """The lines and the parent unit that a paragraph tells of its holder; whether that is all that it tells."""
        every = True
        for place in whole_sentences(self.page, start, end):
            if self.holder is not None:
                self.take_lines(self.holder, *place)
            subject, stop = self.subject_at(*place)
            parent = subject is not None and self.tell_parent(subject.place, stop)
            every &= parent or says_only_lines(self.page, *place)
        return every

    def _begin_announced(self, segment: Segment, place: Place) -> None:
        """The list of the one who is named: the open holder by another name, one whose letters were spelt out, or a new one."""
        facet = "authorities" if announces_rights(self.page.of(segment)) else "duties"
        named = segment.start + place[0], segment.start + place[1]
        own = next((one for one in (self.holder, self.unit) if one and one.name and is_same(self.page, named, one.name)), None)
        own = own or self._meant_by(named)
        if own is not None and self.key(named) != self.key(own.name or named):
            self.holder = own
            self.begin_facet(segment, facet)
            return
        named = spelt_out(self.page, named) or named
        form, shown = self.page.form[slice(*named)], self.page.text[slice(*named)]
        name = read_name(form, shown.title() if is_title(form) else shown)
        place = named[0] - segment.start, named[1] - segment.start
        chapters = self.lists.headings()
        self.begin(segment, Heading(name.kind if name else "department", place, facet))
        self.lists.reopen(chapters)

    def _meant_by(self, named: Place) -> Holder | None:
        """Whom a longer or shorter name means: "chair of trustees" under "Chair", "the Department" of which the text has told."""
        key, own = self.page.form[slice(*named)], self.holder
        fresh = own is not None and own.name is not None and own.kind == "position" and not own.has_statements
        if fresh and own is not None and key.startswith(f"{self.page.form[slice(*(own.name or (0, 0)))]} of "):
            return own
        units = [one for one in self.sheet.holders if one.kind == "department" and one.name] if self.sheets else []
        if key not in words("names.tsv", "unit_word") or not units:
            return None
        return units[-1] if key in self.page.form[slice(*(units[-1].name or (0, 0)))].split(" ") else None

    def ends_list(self, segment: Segment, text: str) -> bool:
        """Whether a line under a list is a heading that no table has ("PERSONAL APPEARANCE"): what follows is no item of it."""
        holder, after = self.holder, self.next()
        items = holder.items.get(self.facet or "") if holder and self.facet in COLLECTED else None
        plain = segment.number is None and segment.first and not segment.cell and segment.label is None
        if not items or not plain or not is_latin(text) or text[-1] in _STOPS or not is_short(text):
            return False
        shown = self.page.text[segment.start : segment.end]
        if shown.isupper():
            ends = len(shown) >= _FEWEST_CAPITALS and self.group is None and self._stands_under_capitals()
        else:
            list_ends = segment.blank and not items[-1].paragraph and after is not None and after.number is None
            ends = list_ends and " " in text and is_proper_name(text, shown) and not begins_duty(text)
        if ends:
            self.facet, self.item, self.group = "section", None, None
        return ends

    def heads_english_sections(self, segment: Segment) -> bool:
        """Whether a label without a value is a heading here: the title of a form whose fields follow ("Job Description"), or a
        unit among the headings of posts ("### Team"). One that stands over names ("# Role Responsibilities") holds them."""
        if segment.start < segment.end or not segment.first or segment.cell or not is_latin(segment.key):
            return False
        if segment.label == "purpose" and self.is_of_the_body(segment):
            segment.label = "section"
        if segment.label == "duties" and is_form(self.page.form[segment.label_start : segment.end].rstrip(" :")):
            return self._fields_follow()
        if segment.number is None or segment.number.style != "hash":
            return False
        if segment.label == "duties" and self.stands_over_names(segment):
            segment.label = "container"
        after = self.next()
        listed = after is not None and after.label is None and after.number is not None and after.number.style != "hash"
        return segment.label in ("department", "unit") and listed and segment.key in words("names.tsv", "unit_word")

    def names_work_with_staff(self, segment: Segment) -> bool:
        """Whether a label of subordinates speaks of the work: "People management:" over duties, "Supervision: Train …"."""
        if segment.label not in ("subordinate", "supervised") or not segment.colon or not is_latin(segment.key):
            return False
        if self.facet != "duties" or self.holder is None:
            return False
        if segment.start < segment.end:
            text, shown = self.page.of(segment), self.page.text[segment.start : segment.end]
            return segment.number is not None and self._begins_deed(text) and not is_title(text, shown)
        after = self.next()
        text = self.page.of(after) if after else ""
        return (
            after is not None
            and after.label is None
            and after.number is not None
            and self._begins_deed(text)
            and not is_title(text)
        )

    @staticmethod
    def _begins_deed(text: str) -> bool:
        """Whether a text begins as a duty does: "Plan the rota", "Planning the rota"."""
        return begins_duty(text) or (text.partition(" ")[0].endswith("ing") and states_action(text))

    def _fields_follow(self) -> bool:
        """Whether the field that names the post comes before any list."""
        for offset in range(_AHEAD):
            ahead = self.next(offset)
            if ahead is None or ahead.number is not None or ahead.label in COLLECTED:
                return False
            if ahead.label in ("title", "unit") and ahead.start < ahead.end:
                return True
        return False

    def stands_over_names(self, segment: Segment) -> bool:
        """Whether the words for duties stand over the headings of those who have them, or in Markdown over all the document."""
        if segment.label != "duties":
            return self.stands_over_posts(segment)
        number = segment.number
        if number is None:
            return False
        if number.style != "hash":
            return self._stands_over_units(number)
        for offset in range(_AHEAD):
            ahead = self.next(offset)
            if ahead is None or ahead.number is not None or ahead.label is not None:
                break
        else:
            return False
        if ahead is None or ahead.number is None or ahead.number.style != "hash":
            return False
        text, shown = self.page.of(ahead), self.page.text[ahead.start : ahead.end]
        if number.value[0] == 1 and self.holder is None:
            return ahead.number.value[0] > 1
        name = read_heading(text, shown) or read_name(text, shown) if ahead.label is None and text else None
        return ahead.number.value[0] > number.value[0] and name is not None and name.kind in ("position", "department")

    def _stands_over_units(self, number: Number) -> bool:
        """Whether the next line is a unit's name alone, counted （一） under 三、, with something else below it than （二）."""
        name, below = self.next(), self.next(1)
        if name is None or below is None or name.number is None or name.label is not None or below.label == "nothing":
            return False
        first = name.number.style != number.style and name.number.value[-1:] == (1,)
        over = below.number is None or below.number.style != name.number.style
        return first and over and is_unit(self.page.of(name), self.page.text[name.start : name.end])

    def takes_part_label(self, segment: Segment) -> bool:
        """Whether a label inside qualifications counts here: Education, 学历."""
        if self.main == "qualifications" and self._is_bare_bullet(segment):
            segment.start, segment.label = segment.label_start, None
            return False
        again = segment.blank and segment.key in self.naming  # the house's own word for a post, over its next sheet
        elsewhere = self.main != "qualifications" and segment.key in words("headings.tsv", "title_outside")
        if (elsewhere or again) and self._names_post(segment):
            self.naming.add(segment.key)
            segment.label = "title"
            return True
        if self.main == "qualifications":
            return True
        if self._ends_duties(segment) or self._is_chapter_of_demands(segment):
            segment.label = "qualifications"
            return True
        return segment.label == "part" and segment.number is None and self.main not in COLLECTED

    def _is_chapter_of_demands(self, segment: Segment) -> bool:
        """Whether a numbered heading beside that of the duties speaks of what is asked for: 1.2 技能要求."""
        number = segment.number if segment.start == segment.end and segment.key.endswith("要求") else None
        return number is not None and self.main == "duties" and self.lists.expects(number, heading=True)

    def _is_bare_bullet(self, segment: Segment) -> bool:
        """Whether a label is one of several points of a list: "• Driving licence"."""
        after = self.next()
        point = segment.number is not None and not segment.number.value and segment.number.style != "hash"
        beside = after is None or after.number is None or after.number == segment.number
        return point and beside and not segment.colon and segment.start == segment.end

    def _names_post(self, segment: Segment) -> bool:
        return segment.first and is_title(self.page.of(segment), self.page.text[segment.start : segment.end])

    def _ends_duties(self, segment: Segment) -> bool:
        """Whether words inside qualifications ("Education", 学历要求) stand alone after a list: the qualifications begin."""
        after = self.next()
        alone = segment.number is None and segment.first and segment.start == segment.end
        listed = self.main in ("duties", "indicators") and self.holder is not None and self.holder.items.get(self.main)
        if not listed or not alone or after is None:
            return False
        demanded = segment.key.endswith(_DEMANDS) and after.number is None
        return (demanded or (self.main == "duties" and is_latin(segment.key))) and not begins_duty(self.page.of(after))

    def ends_before(self, segment: Segment, heading: Heading) -> bool:
        """Whether the paragraph before a line ended with its sentence, so that a title alone stands over the next one."""
        item, after = self.item, self.next()
        plain = segment.first and segment.number is None and not segment.cell
        if heading.kind != "position" or item is None or after is None or not plain or not is_latin(self.page.of(after)):
            return False
        if self.page.form[item.end - 1] not in ".;":
            return False
        return self.page.form[after.end - 1] in ".:" and after.end - after.start > _PARAGRAPH

    def _stands_under_capitals(self) -> bool:
        """Whether the label or the name that opened the list was written in capitals, too."""
        if self.holder and self.holder.name and self.holder.bare:
            return self.page.text[slice(*self.holder.name)].isupper()
        for index in range(self.index - 2, -1, -1):
            if (before := self.segments[index]).label:
                return self.page.text[before.label_start : max(before.start, before.end)].strip(" :\n").isupper()
        return False

    def stands_before_duties(self, *segments: Segment, name: Place | None = None) -> bool:
        """Whether paragraphs, of which the given ones are the first, stand between a name and the label of its duties."""
        name = name or (self.holder.name if self.holder else None)
        ahead = [*segments, *(one for offset in range(_AHEAD) if (one := self.next(offset)))]
        first = ahead[0] if ahead else None
        if first is None or first.label or first.number or not is_latin(self.page.of(first)):
            return False
        if not self.page.of(first).endswith(SENTENCE_ENDS) or says_only_lines(self.page, first.start, first.end):
            return False
        for segment in ahead[1:]:
            text, shown = self.page.of(segment), self.page.text[segment.start : segment.end]
            if segment.label == "duties" and segment.first:
                return True
            heading = read_heading(text, shown) if len(text) < 60 and not text.endswith(SENTENCE_ENDS) else None
            if heading and heading.facet == "duties":
                place = segment.start + heading.name[0], segment.start + heading.name[1]
                return heading.kind == "facet" or (name is not None and self.key(name) == self.key(place))
            if segment.label in (*COLLECTED, "purpose", "title", "unit", "section") or heading:
                return False
            if segment.label is None and (segment.number or not text.endswith(SENTENCE_ENDS)):
                return False
        return False

    def is_unknown_field(self, segment: Segment, text: str) -> bool:
        """Whether a point among the labelled fields of a form is a field that no table has: "• Union code: 7"."""
        before = self.segments[self.index - 2] if self.index > 1 and self.facet is None else None
        if segment.number is None or before is None or before.number is None:
            return False
        beside = before.number.style == segment.number.style and (before.label in _FIELDS or self.unknown_field is before)
        if not beside or not is_latin(text) or not _KEY_AND_VALUE.match(text):
            return False
        self.unknown_field = segment
        return True
