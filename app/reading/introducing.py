"""What makes a line a heading: whether a bare name introduces what follows it, whether known words stand over a section.

What heading it then is and what it changes is app.reading.outline's.
"""

from __future__ import annotations

import re
from abc import ABC

from app.language.script import is_latin
from app.reading.charges_english import announces_own_list
from app.reading.drafts import Holder
from app.reading.entries import Entries
from app.reading.headings import Heading, read_heading
from app.reading.items import is_short
from app.reading.names import begins_duty, is_empty, is_organization, is_title
from app.reading.numbering import Number
from app.reading.rules import words
from app.reading.segments import Segment
from app.reading.state import COLLECTED, CONTACTS
from app.reading.telling import told

_ARTICLE = re.compile("^(?:the|an?) ")
_CHARGES = ("in charge of ", "responsible for ", "charged with ", "accountable for ")
_NEAR = 60  # characters at the beginning of a sentence that repeats the name above it
_FIELDS_OF_POSTS = ("superior", "subordinate", "duties", "headcount")
_LIKE_TITLES = ("field", "superior", "dotted")
"""Labels whose words may be a post's name: 部门经理, 业务主管."""
_FOUNDS = ("成立", "设立", "组建", "属", "隶属", "主要", "作为", "是")
"""How a sentence under a unit's heading begins that says who is in it, or what it is."""


def _siblings(one: Number, other: Number) -> bool:
    return one.style == other.style and (one.style != "dotted" or len(one.value) == len(other.value))


def level_of(segment: Segment) -> int:
    """The level of a heading of Markdown; 0 for anything else."""
    return segment.number.value[0] if segment.number and segment.number.style == "hash" else 0


class Introducing(Entries, ABC):
    """The part of the outline that tells headings from other short lines."""

    def is_title_over_duty(self, segment: Segment) -> bool:
        """Whether words of a form (部门经理, 业务主管) stand alone as a title over what that post does."""
        after, number = self.next(), segment.number
        if segment.label not in _LIKE_TITLES or not is_title(segment.key):
            return False
        if segment.colon:
            text = self.page.of(segment).removeprefix(segment.key)  # 部门经理:部门经理负责…
            return segment.label == "field" and (begins_duty(text) or self.stands_over_bullets(segment))
        if segment.start < segment.end or after is None:
            return False
        if after.label is not None:  # 二、部门经理, then 岗位职责:
            beside = after.number is not None and number is not None and after.number.style == number.style
            return after.label == "duties" and number is not None and not beside
        if segment.label != "field":
            return False
        listed = number is not None and after.number is not None and after.number.style != number.style
        return listed or (number is None and after.number is None and begins_duty(self.page.of(after)))

    def takes_post_over_bullets(self, segment: Segment, text: str) -> bool:
        """A post's name and a colon as one bullet, and what it does as the next ones."""
        if text[-1] != ":" or not is_title(text[:-1]) or not self.stands_over_bullets(segment):
            return False
        self.begin(segment, Heading("position", (0, len(text) - 1), "duties"))
        return True

    def stands_over_bullets(self, segment: Segment) -> bool:
        """Whether a bullet with nothing behind its colon stands over what somebody does, in bullets too: - 部门经理:, - 制定…."""
        after = self.next()
        if after is None or after.label or not all(one and not one.value for one in (segment.number, after.number)):
            return False
        return begins_duty(self.page.of(after))

    def counts_anew(self, segment: Segment, number: Number) -> bool:
        """Whether a list that counts as the sections do begins under a label: 4. Indicators, no fourth duty, over 1. …."""
        after = self.next()
        first = (
            after is not None and after.number is not None and after.number.style == number.style and after.number.value == (1,)
        )
        return first and segment.start == segment.end and self.lists.expects(number, heading=True)

    def stands_beside_outer(self, segment: Segment, outer: Holder) -> bool:
        """Whether a unit's heading is of the kind that the open unit's own is: the next one, not a part of it."""
        if segment.number is None:
            return self.lists_posts and outer.style is None
        beside = segment.number.style == outer.style and self.lists.expects(segment.number, heading=True)
        return level_of(segment) <= outer.level if level_of(segment) else beside

    def introduces(self, segment: Segment, heading: Heading) -> bool:
        """Whether a bare name is followed by what only a heading has under it."""
        if segment.outer in self.siblings.headings and self.facet not in (*CONTACTS, "names"):
            return True
        if segment.outer in self.unit_parts:
            return True
        if self.stands_over_a_post(segment, heading) or (heading.kind == "position" and self.is_said_again(segment, self.next())):
            return True
        if self._leads_to_duties(segment) or self._is_unwritten(segment, heading):
            return True
        if heading.kind == "department" and (self.unit_below_list(segment, self.page.of(segment)) or self._is_staffed(segment)):
            return True
        if heading.kind == "position" and self._is_told_below(segment):
            return True
        if heading.kind == "position" and is_latin(name := self.page.of(segment)) and self.stands_over_its_article(segment, name):
            return True
        return not self._names_a_field(segment, heading) and self._is_over_its_own(segment, heading)

    def _is_staffed(self, segment: Segment) -> bool:
        """Whether the line below a unit's name tells how many work there: 后勤处, then 设处长1名,由副园长兼任。."""
        after = self.next()
        if after is None or after.number or after.label or not after.first or (segment.number and self.is_item(segment)):
            return False
        said = told(self.page, after.start, after.end)
        return said is not None and said.kind in ("posts", "headcount")

    def _is_unwritten(self, segment: Segment, heading: Heading) -> bool:
        """Whether a post's section has a number and says nothing yet: 三、教练⏎(待补充)."""
        after = self.next()
        if after is None or segment.number is None or heading.kind != "position" or self.is_item(segment):
            return False
        return is_empty(self.page.of(after).strip("()[]"))

    def _is_over_its_own(self, segment: Segment, heading: Heading) -> bool:
        after = self.next()
        if after is None or (segment.number and self.is_item(segment)) or self._is_point(segment):
            return False
        listing = self.facet in ("internal", "external", "contacts", "names") and not self._follows_filled_label(segment)
        if listing and not (self._is_markdown(segment) or self.leaves_list(segment.number)):
            return heading.kind == "position" and self.begins_sheet_of_post(segment, after)
        if level_of(segment):
            return True
        if after.label and after.label not in ("criterion", "part"):
            return True
        apart = segment.blank or self.page.form.endswith("\n\n", 0, segment.outer)
        if heading.kind == "department" and apart and self.page.text[segment.start : segment.end].isupper():
            return True
        text, shown = self.page.of(after), self.page.text[after.start : after.end]
        inner = read_heading(text, shown)
        if inner and inner.kind in ("form", "document") and is_organization(self.page.of(segment)):
            return True
        if inner and inner.kind in ("facet", "position", "department", "weak"):
            return inner.kind == "facet" or inner.facet is not None
        if after.number and after.number.style != "hash":
            sibling = segment.number is not None and _siblings(segment.number, after.number)
            return not sibling and (not after.number.value or after.number.value[-1] == 1)
        if after.number or self.ends_before(segment, heading):
            return True
        repeats = heading.kind != "weak" and text.removeprefix("the ").startswith(f"{self.page.of(segment)} ")
        ended = self.item is not None and self.page.form[self.item.end - 1] == "."
        if repeats and (segment.blank or (ended and self.page.form[after.end - 1] == ":")):
            return True
        if segment.number:
            return self._stands_numbered(segment, heading, after)
        listed = self.item is None or not self.item.paragraph or (self.holder is not None and self.holder.bare)
        listed |= segment.blank and heading.kind == "department" and not is_latin(text)
        return self._tells_of_name(heading, after) and heading.kind != "weak" and (self.facet != "duties" or listed)

    def _is_told_below(self, segment: Segment) -> bool:
        """Whether a name with a colon stands over a sentence that begins with it: "Store keeper:", "A store keeper is …".

        A numbered one may have words with a colon between: "1. Skipper", "Formation:", "The Skipper is chosen …".
        """
        name, after = self.page.of(segment), self.next()
        words_between = after is not None and not after.number and self.page.form[after.end - 1] == ":"
        if segment.number and words_between and after and is_short(self.page.of(after)):
            after = self.next(1)
        elif name[-1] != ":":
            return False
        plain = after is not None and not after.label and not after.number
        return plain and after is not None and _ARTICLE.sub("", self.page.of(after)).startswith(f"{name.rstrip(' :')} ")

    def _leads_to_duties(self, segment: Segment) -> bool:
        """Whether a Chinese line repeats the name above it and leads to duties: 财务部, then 财务部确保…,具体职责如下:."""
        after, more = self.next(), self.next(1)
        text = self.page.of(after) if after and not (after.number or after.label or segment.number) else ""
        leads = text[-1:] == ":" and not is_latin(text) and self.begins_list(more)
        leads |= more is not None and more.label == "duties" and not more.first
        return leads and text.startswith(self.page.of(segment))

    def stands_over_a_post(self, segment: Segment, heading: Heading) -> bool:
        """Whether a unit's name behind an empty line or a list stands over the first of its posts and its fields.

        Right over a title with a field in its line it needs neither: 后勤科, then 后勤科长 直属上级:厂长.
        """
        after, more = self.next(), self.next(1)
        inner = after and self.siblings.headings.get(after.outer)
        if inner and segment.outer in self.siblings.headings and heading.kind == "department" and not segment.number:
            return inner.kind == "position" and after is not None and self.page.form.find(":", segment.end, after.end) > 0
        beside = more is not None and not more.first  # the post's field stands in the line of its title
        apart = segment.blank or (self.item is not None and self.item.number is not None) or beside
        if heading.kind != "department" or heading.facet or not (apart and segment.first):
            return False
        if segment.number and (not beside or self.is_item(segment)):
            return False
        if after is None or after.number or after.label or after.blank or not after.first or more is None:
            return False
        return more.label in _FIELDS_OF_POSTS and is_title(self.page.of(after), self.page.text[after.start : after.end])

    def _stands_numbered(self, segment: Segment, heading: Heading, after: Segment) -> bool:
        """Whether a name with a number stands over a sentence that tells of it, or over what leads to a list."""
        number, text = segment.number, self.page.of(after)
        first = self.holder is None and self.begins_list(segment)
        free = self.facet is None or first or (number is not None and self.lists.expects(number, heading=True))
        told = heading.kind == "department" and free and (begins_duty(text) or text.startswith((*_CHARGES, *_FOUNDS)))
        told |= free and not is_latin(text) and (text.startswith(self.page.of(segment)) or is_title(text[: self.teller(text)]))
        told |= heading.kind == "position" and free and f"the {self.page.of(segment).rstrip(' :.')}" in text[:_NEAR]
        name, colon, _ = text.partition(":")
        told |= heading.kind == "department" and free and bool(colon) and is_title(name)
        sentence = self.is_sentence(after) or text[-1:] == ":"
        told |= (more := self.next(1)) is not None and more.label in COLLECTED and more.colon
        return sentence and (told or self.begins_list(self.next(1)))

    def _names_a_field(self, segment: Segment, heading: Heading) -> bool:
        """Whether a unit's name stands between the label of a post's duties and their list: a field of the post's work."""
        own = self.holder
        fresh = self.facet == "duties" and self.item is None and own is not None and own.kind == "position"
        labelled = fresh and own is not None and own.name is not None and self.main == "duties" and not own.bare
        return labelled and heading.kind == "department" and segment.number is None and self.begins_list(self.next())

    def _tells_of_name(self, heading: Heading, after: Segment) -> bool:
        """Whether the line below a name is a sentence, or announces its list: "The department is responsible for:"."""
        text = self.page.of(after)
        if self.is_sentence(after):
            return True
        announces = text[-1:] == ":" and self.begins_list(self.next(1))
        return announces and announces_own_list(text, unit=heading.kind == "department") is not None

    def _is_point(self, segment: Segment) -> bool:
        """Whether a bullet is one of several names: behind another, or alone under a line with a colon in nobody's section."""
        if self.is_point_of_list(segment):
            return True
        number, before = segment.number, self.segments[self.index - 2] if self.index > 1 else None
        if self.facet != "section" or number is None or number.value or number.style == "hash" or before is None:
            return False
        return before.number is None and self.page.form[max(before.start, before.end) - 1] == ":"

    def _is_markdown(self, segment: Segment) -> bool:
        """Whether a heading is Markdown's, with or without a number of its own: "### 1.1 Dispatcher"."""
        before = self.segments[self.index - 2] if self.index > 1 and not segment.first else None
        return level_of(segment) > 0 or (before is not None and before.start == before.end and level_of(before) > 0)

    def _follows_filled_label(self, segment: Segment) -> bool:
        """Whether an empty line parts it from a label that has its value in its own line: no list goes on there."""
        before = self.segments[self.index - 2] if self.index > 1 else None
        return segment.blank and before is not None and before.label is not None and before.start < before.end

    def _is_first_statement(self, segment: Segment, *, duty: bool) -> bool:
        """Whether an item of the open holder's first list only ends like a title: （1）编制采购方案, and then （2）."""
        after = self.next()
        if segment.number is None or after is None or self.holder is None or self.holder.has_statements:
            return False
        beside = after.number is not None and after.label is None and _siblings(segment.number, after.number)
        return duty or beside

    def stands_as_heading(self, segment: Segment, heading: Heading) -> bool:
        """Whether known words stand over a section, not among the items of a list."""
        if segment.number is not None and self.page.of(segment) in words("headings.tsv", "first_chapter"):
            return True
        if heading.kind == "process" and self.facet == "process" and self.heads_steps(segment.number):
            return True
        if heading.kind in ("document", "rules", "process", "facet") or heading.facet in ("contacts", "container"):
            next_heading = segment.number is not None and self.lists.expects(segment.number, heading=True)
            bullet = segment.number is not None and not segment.number.value
            chapter = heading.kind in ("rules", "process", "document")
            if chapter and self.leads_a_group(segment):
                return False
            if chapter and bullet and (self.begins_group(segment) or self.is_item(segment)):
                return False
            if chapter and self.begins_group(segment) and not next_heading:
                return False
            if next_heading and not self.is_item(segment):
                return True
            if segment.number and self.is_item(segment) and not self.lists.expects(segment.number, heading=True):
                return False
            apart = heading.kind == "process" and segment.number is None and segment.blank and self.begins_list(self.next())
            duty = not apart and begins_duty(self.page.of(segment))  # 设计变更流程 over its own list, after an empty line
            if (duty and self.facet in COLLECTED) or (chapter and self._is_first_statement(segment, duty=duty)):
                return False
            after = self.next()
            named = after is not None and (after.label is not None or self.is_name(after.start, after.end))
            fields_follow = heading.facet == "container" and named
            titles = heading.kind in ("document", "rules") and segment.number is None
            fields_follow |= titles and self.titles_another(segment, heading.kind)
            return segment.number is not None or fields_follow or self.list_follows() or self.facet not in COLLECTED
        after = self.next()
        follows = self.list_follows() or (after is not None and after.label is not None)
        return not (heading.kind == "weak" and self.facet in COLLECTED and not follows)
