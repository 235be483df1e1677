"""Lines that are no headings and no labels: items of the open list, sentences that go on, what leads in to a list.

What a heading or a label is, is app.reading.outline's to say.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod

from app.language.script import is_latin
from app.reading.articles_english import is_article
from app.reading.belonging import takes_parent
from app.reading.drafts import Holder, Item, Place
from app.reading.fields import Fields
from app.reading.headings import Heading
from app.reading.lists_of_deeds import lists_deeds
from app.reading.names import begins_duty, is_empty, is_organization, is_title, is_unit
from app.reading.names_english import begins_verb
from app.reading.numbering import Number
from app.reading.prose_english import EnglishProse
from app.reading.rules import compact, words
from app.reading.segments import Segment
from app.reading.state import COLLECTED, CONTACTS
from app.reading.telling import introduction, take, told

SENTENCE_ENDS = ("。", ";", "!", "?", "；", ".")
OPEN_ENDS = (",", "、", "，")
HEADING_LENGTH = 20
_ENGLISH_HEADING, _ENGLISH_WORDS = 60, 8
_WRAPPED, _SHORTEST_LEAD = 20, 12
_IS_A = re.compile(
    r"(?:是|为|在[^,。;]{2,14}中?扮演)[^。;]{2,80}(?:之一|关键|桥梁|纽带|窗口|角色|人员|人物|力量|部门|机构|岗位|职位|核心|环节|保障|中枢|枢纽)[。;]?$"
)
_YEARS = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十两]{1,2}) ?年")
_FIELD = re.compile(r"[\u3400-\u9fff]{2,6} +[^ ]")  # 工作经验 5年以上
_SHARE = re.compile(r"\d{1,3} ?%|[\d零〇o一二三四五六七八九十]{2,4} ?年(?:[\d一二三四五六七八九十]{1,3} ?[月日]){0,2}")
"""How much of the time a duty takes, or a date, on a line of its own."""
_EARLIER = re.compile(r"前[一二三四]?[项款条]|第[一二三四五六七八九十]+项")
"""How a statute's paragraph begins that is about an earlier one."""
_COUNTED_UNITS = ("chinese", "point", "paren", "close", "comma")
_OTHERS = ("the ", "this ", "these ", "all ", "any ", "each ", "no ", "a ", "an ", "in ", "if ", "when ", "it is ", "there ")
"""How sentences begin that may speak of somebody else."""
_LEADS_ON = re.compile(r"(?:职责|职能|任务|工作|内容)(?:包括|如下|有)$")
"""How a paragraph ends that leads to those below it, though its colon is lost."""
_LEADS = ("如下", "包括", "是", "以下", "不限于", "方面", "下列事项", "include", "including", "following", "following duties")


def is_short(text: str) -> bool:
    """Whether a line is as short as headings are; English ones take more characters."""
    if not is_latin(text):
        return len(text) <= HEADING_LENGTH
    return len(text) <= _ENGLISH_HEADING and text.count(" ") < _ENGLISH_WORDS


class Items(Fields, EnglishProse, ABC):
    """The part of the outline that reads items."""

    @abstractmethod
    def stands_before_duties(self, *segments: Segment, name: Place | None = None) -> bool:
        """Whether paragraphs stand between a name and the label of its duties."""

    @staticmethod
    @abstractmethod
    def name_in_small_letters(text: str, shown: str) -> Heading | None:
        """A name of which only the first word has a capital."""

    @abstractmethod
    def is_unknown_field(self, segment: Segment, text: str) -> bool:
        """Whether a point among labelled fields is one, too."""

    def take_body(self, segment: Segment) -> None:
        self.take_item(segment)

    def is_sentence(self, segment: Segment) -> bool:
        text = self.page.of(segment)
        below = segment.outer in self.siblings.texts
        told = text.endswith(SENTENCE_ENDS) or begins_duty(text) or below
        long = len(text) >= 8 or (len(text) >= 5 and text[-1] == "。" and (below or begins_duty(text)))
        return long and "→" not in text and told

    def statements_follow(self) -> bool:
        after = self.next()
        return self.list_follows() and after is not None and self.is_sentence(after)

    def list_follows(self) -> bool:
        after = self.next()
        if after is None or after.label or not (after.number is not None or self.is_sentence(after) or self._leads(after)):
            return False
        return self.page.of(after) not in words("headings.tsv", "of_document")

    def _leads(self, segment: Segment) -> bool:
        """Whether a Chinese sentence stands over a list: 领班负责早班,管理服务员:."""
        text = self.page.of(segment)
        return text[-1:] == ":" and len(text) > _SHORTEST_LEAD and not is_latin(text) and self.begins_list(self.next(1))

    @staticmethod
    def begins_list(segment: Segment | None) -> bool:
        return segment is not None and segment.number is not None and segment.number.value[-1:] in ((), (1,))

    def parts_follow(self, segment: Segment) -> bool:
        """Whether a chapter of nobody's (5.3 职责和权限) is divided into the sections of several, 5.3.1 first."""
        number, near = segment.number, (self.next(), self.next(1))
        if self.holder is not None or number is None or number.style != "dotted":
            return False
        return any(one and one.number and one.number.value == (*number.value, 1) and not one.label for one in near)

    def heads_steps(self, number: Number | None) -> bool:
        """Whether a list of steps begins right under a process's number: one process of several in its chapter."""
        after = self.next()
        if number is None or after is None or after.number is None:
            return False
        return self.begins_list(after) and after.number.style != number.style

    def says_nothing(self, text: str) -> bool:
        """Whether a line says that there is nothing to say; a post over it has a section, though nobody has written it yet."""
        nothing = not text or is_empty(text.strip("()[]"))
        if text and nothing and self.holder and self.holder.kind == "position":
            self.holder.items.setdefault("duties", [])
        return nothing

    def take_item(self, segment: Segment) -> None:
        text = self.page.of(segment)
        if self.says_nothing(text) or (text[-1] in "%年月日" and _SHARE.fullmatch(text)):
            return
        if segment.number is not None:
            self._leave_section_before(segment.number, text)
            if self.is_unknown_field(segment, text):
                return
        elif self._continues_item(segment, text) or self._takes_beside(segment, text):
            return
        elif self._stands_below_list(segment, text):
            own, self.holder = self.holder, None
            self.take_prose(segment)
            self.loose.append((segment.outer, segment.end))
            after = self.next()
            beside = after is not None and after.label in COLLECTED and not after.first
            self.holder = self.told_last if beside and self.told_last else own
            return
        if self._says_whose_part(segment):
            return
        others = self.tells_of_others(segment)
        if not others:
            self._default_facet(segment)
        if others or self.facet is None or self.facet == "section" or (self.holder is None and self.facet != "process"):
            self.loose.append((segment.outer, segment.end))
            self.note_title(segment, text)
            self.take_prose(segment)
            if segment.number:
                self.lists.enter(segment.number, heading=False, loose=True)
            return
        if self.facet in (*CONTACTS, "purpose", "names"):
            self.take_line(segment)
            return
        if segment.number is None and self._takes_paragraph(segment, text):
            return
        self._names_its_unit(segment, text)
        self.add_item(segment)

    def _leave_section_before(self, number: Number, text: str) -> None:
        """An article ends the section before it; so does 十四、 behind 十三、's (一) 主任, (二) 干事, outside their list."""
        holder = self.holder
        if number.style == "articleenglish" and not self.articled:
            self.holder = self.facet = self.main = self.item = None
            self.lists.clear()
        elif holder and holder.style and number.style != holder.style:
            beside = self.item is not None and self.item.number and self.lists.expects(number, heading=False)
            if not beside and self.lists.stands_outside(number, holder.style) and not is_latin(text):
                self.leave_section()
                self.unit = None

    def _says_whose_part(self, segment: Segment) -> bool:
        """Whether a line under an English unit's name, or its first paragraph, only says of what the unit is part."""
        unit = self.holder
        if unit is None or unit is not self.unit or not self.page.has_english or unit.has_statements:
            return False
        says = takes_parent(self.page, unit, segment.start, segment.end)
        if says and segment.number:
            self.lists.enter(segment.number, heading=False, loose=True)
            self.facet = self.main = None
        return says

    def _takes_beside(self, segment: Segment, text: str) -> bool:
        """A sentence after a post's numbered duties that tells another one's: 副主任协助主任负责相应的工作。."""
        item, holder = self.item, self.holder
        if item is None or not item.number or not segment.first or holder is None or holder.name is None:
            return False
        ended = self.page.form[item.start : item.end].endswith(SENTENCE_ENDS)
        length = self.teller(text) if ended and self.facet == "duties" and text.endswith("。") else 0
        if not length or not is_title(text[:length]) or self.key(holder.name) == text[:length]:
            return False
        place = segment.start, segment.end
        self.tell_of(place[0], place[0] + length, place)
        return True

    def _stands_below_list(self, segment: Segment, text: str) -> bool:
        """Whether a paragraph below a list of duties is no item of it: "The Council meets …", "All staff are …", 前項委員….

        In a statute no paragraph below a numbered list is one, nor below a list of units, each with its charge.
        """
        item, holder = self.item, self.holder
        if item is None or not segment.first or holder is None:
            return False
        if self.facet == "qualifications" and segment.blank and not item.paragraph and not item.number and is_latin(text):
            self.start_facet("section")  # points end before a blank line; an article about something else goes on
            return True
        if self.facet != "duties":
            return False
        if item.number and not is_latin(text) and self._tells_line_of(segment, text):
            return True
        if item.paragraph and not (self.in_articles and holder.style in _COUNTED_UNITS):
            return False
        among = self.in_articles or not is_latin(text) or text.startswith(_OTHERS) or _EARLIER.match(text)
        if not text.endswith(SENTENCE_ENDS) or not among:
            return False
        if self.in_articles:
            return item.paragraph or item.number is not None
        if not is_latin(text):
            return text[0] in "前第" or (not begins_duty(text) and self.ends_list_apart(segment, item))  # 请各部门于…前完成交接。
        ended = self.page.form[item.start : item.end].endswith(SENTENCE_ENDS)
        whole = item.end - item.start > _ENGLISH_HEADING
        ended = ended or (whole and self.page.form.count("\n", item.end, segment.outer) > 1)
        ended = ended or (segment.blank and item.number is not None and self.begins_with_another(holder, segment))
        return ended and not (self.speaks_of(holder, segment) and not self.tells_no_duty(segment))

    def _tells_line_of(self, segment: Segment, text: str) -> bool:
        """Whether a line below a numbered list only says who leads one of the posts: 资料员由副站长领导。"""
        if not text.endswith(SENTENCE_ENDS) or not any(sign in text for sign in "由受向"):
            return False
        keys = (self.key(one.name) for one in self.sheet.holders if one.name and one.kind == "position")
        stop = next((segment.start + len(key) for key in keys if text.startswith(key)), 0)
        said = told(self.page, stop, segment.end) if stop else None
        return said is not None and said.kind in ("superior", "dotted")

    def leads_a_group(self, segment: Segment) -> bool:
        """Whether a line that ends with a colon, right among duties, stands over some of them: 制度建设:."""
        among = self.facet == "duties" and self.holder is not None and self.holder.name is not None and not segment.blank
        return among and segment.number is None and self.page.form[segment.end - 1] == ":" and self.begins_list(self.next())

    def is_point_of_list(self, segment: Segment) -> bool:
        """Whether a bullet follows another one right away that holds a few words, too: one of several names."""
        before = self.segments[self.index - 2] if self.index > 1 else None
        if before is None or segment.number is None or segment.number.value or before.number != segment.number:
            return False
        return before.label is None and segment.number.style != "hash" and not self.page.of(before).endswith(SENTENCE_ENDS)

    def only_says_who(self) -> bool:
        """Whether the paragraph below a bare name begins with who that is, not with what they do."""
        after = self.next()
        return after is not None and after.number is None and self.tells_no_duty(after)

    def note_title(self, segment: Segment, text: str) -> None:
        """An English title on a line of its own, some lines before the fields that tell of it."""
        name = text.rstrip(" -–—:")
        shown = self.page.text[segment.start : segment.start + len(name)]
        if segment.number is None and is_latin(text) and (is_title(name, shown) or self.name_in_small_letters(name, shown)):
            self.title_before = segment.start, segment.start + len(name)

    def _default_facet(self, segment: Segment) -> None:
        """A list right under a name, without a label, is its duties."""
        free = self.facet is None and self.holder is not None and not self.holder.has_statements
        if free and self.holder and (self.main in (None, "duties") or (segment.number and begins_verb(self.page.of(segment)))):
            unit = self.holder.kind == "department"
            numbered = segment.number and (not unit or lists_deeds(self.page, self.segments, self.index - 1))
            if self.stands_before_duties(segment):
                self.facet = "purpose"
            elif numbered or (self.is_sentence(segment) and (segment.number or not self.tells_no_duty(segment))):
                self.facet = self.main = "duties"

    def _names_its_unit(self, segment: Segment, text: str) -> None:
        """行政岗位职责 over 1.行政部负责…; 2.行政部负责…: a heading of work whose list says which unit's it is."""
        holder = self.holder
        if holder is None or holder.kind != "weak" or self.facet != "duties" or holder.has_statements:
            return
        after = self.next()
        length = self.teller(text) if segment.number else 0
        if length and after and is_unit(text[:length]) and self.page.of(after).startswith(text[:length]):
            holder.kind, holder.name = "department", (segment.start, segment.start + length)

    def add_item(self, segment: Segment) -> None:
        depth = self.lists.enter(segment.number, heading=False) if segment.number else 0
        number = segment.number.text or None if segment.number else None
        if segment.label:
            segment.start, segment.label = segment.label_start, None
        running = not segment.first
        article = segment.number is None or is_article(self.page, self.holder, segment)
        item = Item(segment.start, segment.end, number, depth, article, running, self.group, indent=segment.indent)
        self.item = item
        if self.facet == "process" and self.sheet.processes:
            self.sheet.processes[-1].items.append(item)
        elif self.holder and self.facet:
            self.holder.items.setdefault(self.facet, []).append(item)

    def _continues_item(self, segment: Segment, text: str) -> bool:
        """A line that goes on with the sentence of the line before it."""
        item = self.item
        if item is None or segment.label or segment.blank or not segment.first:
            return False
        if not item.paragraph and segment.indent > item.indent and segment.indent > 1:
            item.end = segment.end
            return True
        before = self.page.form[item.start : item.end]
        if self.page.form[item.end : segment.start].strip() or before.endswith((*SENTENCE_ENDS, ":")) or _LEADS_ON.search(before):
            return False
        if item.paragraph and not before.endswith(OPEN_ENDS) and self._is_next_of_list(text, before):
            return False
        longest = max(len(line) for line in before.split("\n"))
        if text[-1] == ":" and self.begins_list(self.next()):
            return False  # 质量控制: over the next items
        lower = text[:1].isascii() and self.page.text[segment.start : segment.start + 1].islower()
        remnant = len(text) <= 4 and text.endswith(SENTENCE_ENDS)
        if lower or remnant or before.endswith(OPEN_ENDS) or (longest >= _WRAPPED and not is_latin(text)):
            item.end = segment.end
            return True
        return False

    def _is_next_of_list(self, text: str, before: str) -> bool:
        """Whether a line is the next of a list without marks: a verb stands before each, or years or the field it fills."""
        fields = self.facet == "qualifications" and (_YEARS.match(text) or (_FIELD.match(text) and _FIELD.match(before)))
        return bool(fields) or (not is_latin(text) and begins_duty(text) and begins_duty(before))

    def is_wrapped(self, segment: Segment) -> bool:
        """Whether words of a label are the rest of the item before them: "… in accordance with statutory", "requirements"."""
        item = self.item
        if item is None or item.number is None or segment.number or segment.colon or segment.blank:
            return False
        small = self.page.text[segment.label_start : segment.label_start + 1].islower()
        return small and segment.indent > item.indent and not self.page.form[item.start : item.end].endswith(SENTENCE_ENDS)

    def _takes_paragraph(self, segment: Segment, text: str) -> bool:
        """Unnumbered text in a list of statements that is none: what leads in, a purpose, a heading of a group."""
        holder, after = self.holder, self.next()
        if holder is None:
            return False
        items = holder.items.get(self.facet or "", [])
        if self.facet == "duties" and not items and self._only_introduces(segment, holder):
            return True
        if self.facet == "duties" and not items and self._says_what_it_is(text, holder):
            holder.purpose = holder.purpose or (segment.start, segment.end)
            return True
        if after is None:
            return False
        first = self.begins_list(after) and (bool(after.number and after.number.value) or after.indent >= segment.indent)
        beside = segment.outer in self.siblings.texts and after.outer in self.siblings.headings
        beside |= after.number is not None and not after.number.value and is_title(self.page.of(after))
        list_begins = first and not after.label and not beside
        if not items and is_organization(text) and (list_begins or self.facet == "duties"):
            self.sheet.organization = self.sheet.organization or (segment.start, segment.end)
            return True
        heading = is_latin(text) and is_short(text) and not text.endswith(SENTENCE_ENDS)
        first = self.facet == "duties" and not items and list_begins
        if first and not text.endswith(":") and self.is_sentence(segment) and not heading:
            return self._introduce(holder, segment.start, segment.end, works=True)
        goes_on = list_begins or (after.number is not None and self.lists.expects(after.number, heading=False))
        if text.endswith(":") or _LEADS_ON.search(text) or (goes_on and is_short(text) and not text.endswith(SENTENCE_ENDS)):
            return self._take_lead(segment, text, holder)
        return False

    def _introduce(self, holder: Holder, start: int, end: int, *, works: bool = False) -> bool:
        """A sentence before a list of duties: lines and numbers that it tells, and a purpose where it tells more.

        `works`: with the superior under whom a post works it tells the first of the duties; then it is left to be one: False.
        """
        found, only = introduction(self.page, holder, start, end)
        for tells in found:
            take(self.page, holder, tells)
        under = works and not only and holder.kind == "position" and any(tells.kind == "superior" for tells in found)
        if not only and not under:
            holder.purpose = holder.purpose or (start, end)
        return not under

    def _only_introduces(self, segment: Segment, holder: Holder) -> bool:
        """Whether a paragraph tells lines and numbers of its holder and nothing else; they are taken."""
        found, only = introduction(self.page, holder, segment.start, segment.end)
        for tells in found if only else ():
            take(self.page, holder, tells)
        return only

    def _says_what_it_is(self, text: str, holder: Holder) -> bool:
        """Whether a sentence only says what its holder is, and nothing it does: 收银员是超市最常见的岗位之一。."""
        name = self.key(holder.name) if holder.name else ""
        return bool(name) and text.startswith(name) and _IS_A.match(text, len(name)) is not None and "负责" not in text

    def _take_lead(self, segment: Segment, text: str, holder: Holder) -> bool:
        lead = text[max(text.rfind("。"), text.rfind(";")) + 1 :]
        if len(lead) < len(text) and self.facet == "duties":
            self._introduce(holder, segment.start, segment.end - len(lead))
        if self.takes_posts(holder, lead):
            return True
        named = holder.name is not None and self.key(holder.name) in compact(lead)
        if len(lead) == len(text) and self.facet == "duties" and named and "," in text:
            self._introduce(holder, segment.start, segment.start + text.rindex(","))
        leads_in = named or lead.rstrip(":").endswith(_LEADS) or " the following " in lead
        self.group = None if leads_in else self.page.text[segment.end - len(lead) : segment.end].strip().rstrip(":：")
        self.lists.bar()
        self.item = None
        return True
