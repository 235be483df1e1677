"""Whose document it is: the organization that a title or a line of its own names, the unit of a document's title, and holders
that only what stands under them shows.

Another organization's name over new sections begins another organization; what a page repeats at its head does not.
"""

from __future__ import annotations

import re
from abc import ABC

from app.language.script import is_latin
from app.reading.bilingual import in_first_language
from app.reading.charges_english import chartered
from app.reading.drafts import Place
from app.reading.fields import Fields
from app.reading.headings import Heading, body_in_title, is_form, is_rest_of_title, read_heading
from app.reading.items import SENTENCE_ENDS
from app.reading.lists import PARTS
from app.reading.names import begins_duty, is_authority, is_organization, is_unit, organization_at_head, without_count
from app.reading.owners_english import (
    english_organization_at_end,
    english_organization_at_head,
    is_english_organization,
    is_english_title,
    is_own_name,
)
from app.reading.rules import beginning, ending, words
from app.reading.segments import Segment
from app.reading.state import COLLECTED
from app.reading.title_marks import without_title_words

_LONGEST = 20
_WHOLE = re.compile(r"岗|职位|部门|说明书|手册|汇编")
_COLLECTION = re.compile(r"汇编|手册|大全|合集|合订")
_UNITS = re.compile(r"部门|科室|处室|组织|机构|各岗")
_DEPARTMENT_END = re.compile(r"(?:[部科室股课组]|部门|(?<!办事)处)$")

_STAFF = re.compile(r"(?:全体|各类|各级)?(?:工作人员|教职员工|教职工|职工|员工)$")
_STAFF_IN_TITLE = re.compile(r"(?P<name>[^,。:;、]{3,20}?)(?:全体|各类|各级)?(?:工作人员|教职员工|教职工|职工|员工)")
_SCOPE = re.compile(
    r"适用于(?P<name>[^,。:;、\n]{4,20}?)(?:内部|所属)?(?:的?(?:全体|所有|各级)(?:员工|职工|教职工|人员|工作人员))"
)
_CONTENTS = frozenset(("目录", "目次"))
_SHORTEST_SEAT = 5
"""Characters of a body's name below which it is only the word for one (图书馆): a unit of the organization named before."""
_LONGEST_UNKNOWN = 16
_FIELDS_AHEAD = 4
_LONGEST_ENTRY = 10
_HOLDER_FIELDS = frozenset(("superior", "subordinate", "dotted", "department", "headcount", "parent"))
_UNIT_FIELDS = ("部门", "科室", "机构", "班组", "中心")
_PAPER_NUMBER = re.compile(r".{2,20}[〔\[(](?:19|20)\d\d[〕\])] ?第?\d{1,4}号")
"""An official paper's number under its letterhead: 某政发〔2023〕8号."""
_PARTS = (" · ", " • ")
_NO_NAME = re.compile(r"[,、。;:!?()《》“”=→\d]|^[a-z ]+$")


class Owners(Fields, ABC):
    """The part of the outline that reads names of organizations."""

    @staticmethod
    def may_title(segment: Segment) -> bool:
        """Whether a line may be the title of a document: it has no number but Markdown's or that of a part (第二部分)."""
        number = segment.number
        return number is None or number.style == "hash" or number.text.endswith(PARTS)

    def is_named_in_full(self, name: Place) -> bool:
        """Whether fields name a post with the organization's name before it: then both together are its title."""
        title = re.escape(self.page.form[slice(*name)])
        return re.search(rf"[:、,|\t] *{title} *(?=[、,;。|\t\n]|$)", self.page.form) is not None

    def without_call(self, segment: Segment) -> str:
        """A line's text; the title of a post that calls out (某某公司岗位职责大全来了!) loses its mark."""
        text = self.page.of(segment)
        if text[-1:] == "!" and is_rest_of_title(text[organization_at_head(text) or body_in_title(text[:-1]) : -1]):
            segment.end -= 1
            return text[:-1]
        return text

    def name_by_title(self, segment: Segment) -> None:
        """A document's title that begins with an organization's name: 某某集团|组织手册."""
        text = self.page.of(segment)
        length = self._owner_in_title(text) if self.may_title(segment) else 0
        if length:
            self.name_organization((segment.start, segment.start + length))

    def _owner_in_title(self, text: str) -> int:
        """How many characters of a title name its organization: by their kind, or since the rules are for all its staff."""
        if length := organization_at_head(text) or body_in_title(text):
            return length
        if is_latin(text):
            return 0
        if (staff := _STAFF_IN_TITLE.match(text)) and is_rest_of_title(text[staff.end() :]):
            after, seat = self.next(), ending("names.tsv", "seat", staff["name"])
            chapters = after is not None and (after.key in _CONTENTS or (after.number and after.number.style == "chapter"))
            return staff.end("name") if ending("names.tsv", "body", staff["name"]) or (seat and chapters) else 0
        for said in _SCOPE.finditer(self.page.form) if "适用于" in self.page.form else ():
            name = said["name"]
            if (
                text.startswith(name)
                and is_rest_of_title(text[len(name) :])
                and is_unit(name)
                and not _DEPARTMENT_END.search(name)
            ):
                return len(name)
        return 0

    def takes_english_title(self, segment: Segment) -> bool:
        """A title in English that begins with the organization's name: "Larch Hill Hospital – Staff Handbook"."""
        text, shown = self.page.of(segment), self._shown(segment)
        if not self.may_title(segment) or not segment.first or segment.cell or not is_latin(text):
            return False
        head = not any(sheet.organization or any(holder.stated for holder in sheet.holders) for sheet in self.sheets)
        head |= self._is_like_title(segment)
        if head and (charter := chartered(text)):
            self.name_organization((segment.start + charter[0], segment.start + charter[1]))
            self.titles.append((segment.start, segment.end))
            return True
        end = english_organization_at_head(text, shown, head=head)
        span = None if end or not (head or segment.blank) else english_organization_at_end(text, shown, head=head)
        if end or span:
            begin, stop = span or (0, end)
            if not self._is_named_above(segment):
                self.name_organization((segment.start + begin, segment.start + stop))
            self.title_number = segment.number
            self.titles.append((segment.start, segment.end))
            self.holder = self.unit = self.facet = self.main = self.item = None
            return True
        return False

    def titles_another(self, segment: Segment, kind: str) -> bool:
        """Whether a title after a list begins another document: a field, an organization or the same title again says so."""
        text, after = self.page.of(segment), self.next()
        if segment.blank and kind == "document" and after is not None and after.label in ("title", "unit"):
            return True
        owner = self._owner_in_title(text) if after is not None else 0
        again = self.sheets[-1].cover if owner and self.sheets else None
        same = again is not None and self.key(again) == self.key((segment.start, segment.start + owner))
        return owner > 0 and (segment.blank or (same and is_rest_of_title(text[owner:])))

    def is_title_of_all(self, segment: Segment, end: int, name: str) -> bool:
        """Whether a title speaks of a body's units and posts alike: 某某局|部门职能与岗位职责."""
        rest = self.page.of(segment)[end:]
        if rest.endswith(":"):
            return False
        first = not any(holder.stated for holder in self.sheet.holders)
        body = first and bool(ending("names.tsv", "seat", name)) and not (self._is_named() and len(name) < _SHORTEST_SEAT)
        body |= bool(ending("names.tsv", "body", name)) and (first or bool(_WHOLE.search(rest)))
        return body or ((bool(_UNITS.search(rest)) or self.collects(rest)) and not _DEPARTMENT_END.search(name))

    @staticmethod
    def collects(rest: str) -> bool:
        """Whether the words after a name say that the sheets of several follow: 岗位职责|汇编, 各部门职责."""
        return rest.startswith("各") or bool(_COLLECTION.search(rest))

    def own_name(self, name: Place) -> Place:
        """An organization's name in its title without the word for its seat or its units: 某某集团|总部, 某某中心|机构|职责."""
        text = self.page.form[slice(*name)]
        if text[(length := organization_at_head(text)) :] in words("names.tsv", "headquarters"):
            return name[0], name[0] + length
        return name[0], name[0] + without_title_words(text)

    def is_title_of_staff(self, segment: Segment, heading: Heading) -> bool:
        """Whether a title over chapters speaks of all who work for a body, which it names then: 某某水利局|工作人员岗位职责."""
        text, after = self.page.form[segment.start : segment.start + heading.name[1]], self.next()
        staff = _STAFF.search(text) if segment.number is None and self.may_title(segment) else None
        if staff is None or after is None or _DEPARTMENT_END.search(text, 0, staff.start()):
            return False
        if not (after.number and after.number.style in ("chapter", "article")) and after.key not in _CONTENTS:
            return False
        self.name_organization((segment.start, segment.start + staff.start()))
        return True

    def name_organization(self, name: Place) -> None:
        """A title or a line of its own names the organization; another one than the last begins another organization."""
        known = self.sheet.organization or self.sheet.cover
        if known and self.key(known) == self.key(name):
            return
        if known or any(holder.stated for holder in self.sheet.holders):
            self.chapter += 1
            self.begin_sheet(name[0], shape="organization")
        self.sheet.organization = self.sheet.cover = name

    def _take_single(self, segment: Segment, kind: str) -> None:
        """A record's field that names another organization than the one before begins that one."""
        known = next((one for sheet in reversed(self.sheets) if (one := sheet.organization or sheet.cover)), None)
        value = None if kind != "organization" or known is None or segment.start == segment.end else self._named(segment)
        complete = any(holder.has_statements for holder in self.sheet.holders)
        if value and known and complete and is_unit(self.page.form[slice(*value)]) and self.key(known) != self.key(value):
            self.name_organization(value)
        else:
            super()._take_single(segment, kind)

    def titles_organization(self, segment: Segment, text: str, *, unknown: bool = False) -> bool:
        """Take a title of the document that begins with the organization's name, where nobody has been told of before.

        `unknown`: only a name that a unit's never looks like.
        """
        length = (organization_at_head(text) or body_in_title(text)) if self._begins() and not is_latin(text) else 0
        if not 0 < length < len(text) or not is_rest_of_title(text[length:]) or (unknown and is_unit(text[:length])):
            return False
        self.name_organization((segment.start, segment.start + length))
        self.titles.append((segment.start, segment.end))
        return True

    def _begins(self) -> bool:
        return not any(s.organization or s.cover or any(holder.stated for holder in s.holders) for s in self.sheets)

    def takes_organization(self, segment: Segment) -> bool:
        """A line that is the name of an organization and nothing else, over what is said of it; repeated on each page."""
        text, after = self.page.of(segment), self.next()
        if not text.isascii() and (end := self._organization_before(segment, text)):
            self.name_organization((segment.start, segment.start + end))
            return True
        if after is None and self._signs(segment, text):
            return True
        if not self.may_title(segment) or not segment.first or segment.cell:
            return False
        if text in self.page.owners:
            self.name_organization((segment.start, segment.end))
            return True
        known = next((one.organization or one.cover for one in self.sheets[-1:]), None)
        if known and self.key(known) == self.key((segment.start, segment.end)):
            return True  # the same line at the head of each sheet, or where a paper is signed
        if text.endswith("文件") and after is not None and _PAPER_NUMBER.fullmatch(self.page.of(after)):
            self.name_organization((segment.start, segment.end - 2))
            self.index += 1
            return True
        if self.titles_organization(segment, text):
            return True
        begins = self._begins()
        heads_a_form = self._titles_follow(after)
        first = begins or heads_a_form or self._is_like_title(segment)
        authority = heads_a_form and is_authority(text)
        if is_latin(text):
            shown = self._shown(segment)
            authority = is_english_organization(text, shown, first=first) or (
                begins and heads_a_form and is_own_name(text, shown)
            )
        if not (authority or is_organization(text)):
            return False
        unfinished = self.item and not self.page.form[self.item.start : self.item.end].endswith(SENTENCE_ENDS)
        if self.facet in COLLECTED and unfinished and not heads_a_form and segment.number is None:
            return False
        below = after.number if after is not None else None
        deeper = bool(segment.number and below and below.style == "hash" and below.value > segment.number.value)
        stands_over = after is not None and (
            deeper
            or read_heading(self.page.of(after), self.page.text[after.start : after.end]) is not None
            or self.is_name(after.start, after.end)
            or after.label is not None
            or (begins and english_organization_at_head(self.page.of(after), self._shown(after), head=True) > 0)
        )
        listing = self.facet in ("internal", "external", "contacts", "names") and not heads_a_form
        if after is None or (stands_over and not listing):
            self.name_organization((segment.start, segment.end))
            self.title_number = segment.number
            return True
        return False

    def _signs(self, segment: Segment, text: str) -> bool:
        """Whether the last line, apart from the text, says whose paper it is: the organization, where nothing else names one."""
        apart = self.page.form.endswith("\n\n", 0, segment.outer)
        if segment.number or not apart or self._begins() or not (is_organization(text) or is_authority(text)):
            return False
        if not any(sheet.organization or sheet.cover for sheet in self.sheets):
            first = next(sheet for sheet in self.sheets if any(holder.stated for holder in sheet.holders))
            first.organization = first.cover = segment.start, segment.end
        return True

    def _is_like_title(self, segment: Segment) -> bool:
        """Whether a heading of Markdown is of the level of the one that named an organization before."""
        return segment.number is not None and segment.number == self.title_number

    def _organization_before(self, segment: Segment, text: str) -> int:
        """Where an organization's name ends that other things follow: its place, its name in English; else 0."""
        end = min([place for sign in _PARTS if (place := text.find(sign)) > 0], default=len(text))
        if end < len(text) and segment.first and is_english_organization(text[:end], self._shown(segment)[:end]):
            return end
        begin, end = in_first_language(text, self._shown(segment))
        return end if begin == 0 and end < len(text) and is_organization(text[:end]) and not self._is_named() else 0

    def _is_named(self) -> bool:
        """Whether the open sheet has its organization's name already."""
        return bool(self.sheets and (self.sheets[-1].organization or self.sheets[-1].cover))

    def _is_named_above(self, segment: Segment) -> bool:
        """Whether the line above is the organization's name: a council's, above the title of one of its services."""
        name = self.sheet.organization if self.sheets else None
        return name is not None and not self.page.form[name[1] : segment.start].strip()

    def _titles_follow(self, after: Segment | None) -> bool:
        """Whether the next line is the title of a document or a form and nothing else: "Job Descriptions"."""
        if after is None or not self.may_title(after) or not after.first:
            return False
        begin = after.start if after.number else after.outer
        text = self.page.form[begin : after.end]
        heading = read_heading(text, self.page.text[begin : after.end])
        below = self.next(1)
        opens = below is not None and below.label in ("title", "unit", "department", "reference")
        whole = opens and after.start == after.end and is_english_title(text)  # though a label: Roles and Responsibilities
        return is_form(text) or whole or (heading is not None and heading.kind in ("document", "form"))

    def _shown(self, segment: Segment) -> str:
        return self.page.text[segment.start : segment.end]

    def note_subject(self, segment: Segment) -> None:
        """The unit that the title of the document begins with: 内容部|部门管理制度."""
        text = self.page.of(segment)
        ends = [end for end in range(2, min(len(text), _LONGEST)) if is_unit(text[:end])]
        if self.subject is None and ends and not self.sheet.holders:
            self.subject = segment.start, segment.start + ends[0]

    def named_by_fields(self, segment: Segment, text: str) -> Heading | None:
        """Words that show neither a post nor a unit, where fields of one follow at once: 综合窗口, then 上级部门:."""
        after = self.next()
        if is_latin(text):
            kind = "department" if self.is_capital_unit(segment, text) else self.english_kind_ahead(segment, text)
            kind = kind or self.kind_of_siblings(segment)
            return Heading(kind, (0, len(text.partition(":")[0].rstrip()))) if kind else None
        wanted = len(without_count(text)) < len(text) and after is not None and after.label in COLLECTED
        text = without_count(text) if wanted else text  # 新媒体运营2名, then what they do
        if after is None or not (wanted or after.label in _HOLDER_FIELDS):
            return None
        if not 2 <= len(text) <= _LONGEST_UNKNOWN or _NO_NAME.search(text):
            return None
        number = segment.number
        numbered = number is not None and (number.style == "hash" or self.lists.expects(number, heading=True))
        if not (numbered or (segment.first and (self.holder is None or self.holder.has_statements))):
            return None
        fields = [after]
        while (more := self.next(len(fields))) is not None and more.label and len(fields) < _FIELDS_AHEAD:
            fields.append(more)
        unit = any(field.label == "parent" or field.key.startswith(_UNIT_FIELDS) for field in fields)
        return Heading("department" if unit else "weak", (0, len(text)))

    @staticmethod
    def is_entry(name: str, rest: str) -> bool:
        """A line between entries of one form (财务人员:负责收费;报税), whatever its name ends with."""
        named = 2 <= len(name) <= _LONGEST_ENTRY and not _NO_NAME.search(name) and not beginning("names.tsv", "clause", name)
        return named and begins_duty(rest.lstrip())
