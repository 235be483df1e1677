"""What stands beside a name: its grade, a number of posts, a line ("Night Porter (2) – reports to the Head Porter").

It is no part of the name. What is in brackets and none of these stays with it: Director (Operations).
"""

from __future__ import annotations

import re
from functools import cache

from app.language.script import is_latin
from app.reading.drafts import Holder, Line, Place
from app.reading.lines import lines_in_sentence
from app.reading.lines_english import stated_lines
from app.reading.names import COUNT_AFTER, is_title, without_count
from app.reading.numbering import chinese_value
from app.reading.rules import alternatives
from app.reading.segment import Segment
from app.reading.state import State
from app.reading.telling import take, takes_told, tells_of_staff, told

_POSTS_FOLLOW, _FEWEST_POSTS = ("岗位:", "职位:"), 2
_BRACKET = re.compile(r" ?[(\[](?P<inside>[^()\[\]]*)[)\]]$")
_POSTS = re.compile(
    r"[x×]? ?(?P<count>\d{1,4})(?:\.\d)?(?: ?(?:posts?|positions?|staff|people|persons?|ftes?|ft|full-time|part-time|no\.?|off))?"
)
_LINE = re.compile(
    r"(?:also )?(?:reports?|reporting|manages|supervises|leads|responsible|accountable|dotted|matrix|functional|solid|line)\b"
    r"|(?:在?(?:业务|行政|职能|技术|专业|日常|党务)(?:工作)?上?|同时|另|并|直接)*(?:受|接受|向|由|对|归).{1,20}?(?:指导|领导|管理|监督|汇报|负责|考核|报告)"
)
_STAFF = re.compile(r"(?:每[^\d,]{1,6})?(?:共|编制|定员|人数)?:? ?(?:\d{1,3}|[一二两三四五六七八九十]{1,3}) ?[人名位]")
_SECOND = re.compile(r"(?:dotted|matrix|functional|functionally|professional|professionally|technical|clinical)(?: line)?")
_FIRST = re.compile(r"(?:solid|direct|administrative|administratively|line management|operational|disciplinary)(?: line)?")


@cache
def _grade() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives('names.tsv', 'beside')})(?:[ :]*[\w+./-]{{1,6}}(?: ?(?:to|-|/|,) ?\w{{1,3}})?)?")


class Beside(State):
    """The part of the outline that reads what stands beside names."""

    def stands_below(self, name: Place, kind: str) -> bool:
        """Whether a post's heading is set below its unit's, which is in capitals: PHARMACY, then Chief Pharmacist."""
        if kind != "position" or self.unit is None or self.unit.name is None:
            return False
        if self._stands_below_numbered(self.unit):
            return True
        return self.page.text[slice(*self.unit.name)].isupper() and not self.page.text[slice(*name)].isupper()

    def _stands_below_numbered(self, unit: Holder) -> bool:
        """Whether a post's heading without a number stands under a unit's that is counted from one on: 一、研发部, 工程师职责."""
        if unit.style is None or unit.has_statements or unit is self.over_posts:
            return unit is self.over_posts
        before = self.segments[self.index - 2] if self.index > 1 else None
        if self.holder is not unit or before is None or before.number is None:
            return False
        if before.number.value[-1:] == (1,) or self.over_posts is not None:
            self.over_posts = unit
        return unit is self.over_posts

    def announce_posts(self, segment: Segment) -> None:
        """The word for posts over sections of them; 一、岗位设置 in a post's own section says where that stands."""
        if segment.number is None or self.holder is None or self.holder.kind != "position":
            self.outer, self.lists_posts = self.unit or self.holder, True

    def stands_over_posts(self, segment: Segment) -> bool:
        """Whether a word without a value stands over posts: ## Team in Markdown over a title, 岗位 over lines of several."""
        first, second = self.next(), self.next(1)
        if segment.label == "title":
            return self._begins_with_title(first) and self._begins_with_title(second)
        if first is None or first.label or segment.number is None or segment.number.style != "hash":
            return False
        return is_title(self.page.of(first), self.page.text[first.start : first.end])

    def _begins_with_title(self, segment: Segment | None) -> bool:
        """Whether a line is a post's with what it does behind a colon: 大堂副理(2人):巡视大堂。"""
        if segment is None or segment.label or not segment.first:
            return False
        title, _, rest = self.page.of(segment).partition(":")
        return bool(rest) and is_title(without_count(title))

    def takes_posts(self, holder: Holder, lead: str) -> bool:
        """Whether titles stand below what leads in to a unit's posts (一般设有以下几种岗位:); they are its posts, no duties."""
        if holder.kind != "department" or not lead.endswith(_POSTS_FOLLOW):
            return False
        titles: list[tuple[Place, int | None]] = []
        for segment in self.segments[self.index :]:
            if segment.number is None or segment.label or not is_title(self.page.of(segment)):
                break
            titles.append(((segment.start, segment.end), None))
        if len(titles) < _FEWEST_POSTS:
            return False
        holder.named += titles
        self.index += len(titles)
        self.facet, self.item = None, None
        return True

    def without_beside(self, name: Place) -> tuple[Place, Place]:
        """A name without what its bracket says of it, and the slice of that, empty where it says nothing."""
        text = self.page.form[slice(*name)]
        bracket = _BRACKET.search(text) if text[-1:] in (")", "]") else None
        if bracket is None or bracket.start() < 2:
            return name, (name[1], name[1])
        inside = bracket["inside"]
        said = any(pattern.fullmatch(inside) for pattern in (_grade(), _POSTS, _STAFF, _SECOND, _FIRST)) or _LINE.match(inside)
        said = said or all(_STAFF.fullmatch(part) for part in inside.split(","))  # 每网格1名,共6名
        if not said:
            return name, (name[1], name[1])
        return (name[0], name[0] + bracket.start()), (name[0] + bracket.start("inside"), name[0] + bracket.end("inside"))

    def take_beside(self, holder: Holder, start: int, end: int) -> None:
        """Write down of the holder what stands beside its name."""
        if start >= end:
            return
        form = self.page.form
        start = max(start, form.rfind(",共", start, end) + 1)
        if form[start] == "每":
            return  # so many for each of something, nobody knows how many there are
        inside = _BRACKET.fullmatch(form, start, end)
        count = COUNT_AFTER.match(form, start, end) or _POSTS.fullmatch(
            form, *(inside.span("inside") if inside else (start, end))
        )
        if count and len(count[1]) > 2 and count[0].strip() == count[1]:
            count = None  # a class's number: CLERK 0011
        if count and holder.headcount is None:
            holder.headcount = chinese_value(count[1])
        elif count is None and form.find("名", start, end) + form.find("人", start, end) > -2:
            tells_of_staff(self.page, holder, start, end)
        if (at := form.find("向", start, end)) >= 0 and (said := told(self.page, at, end)) is not None:
            take(self.page, holder, said)  # 商务经理,向营销总监汇报
        holder.superiors += [
            Line(one.superior, one.quote, one.kind)
            for one in stated_lines(self.page, start, end)
            if one.superior and one.subject is None and one.superior not in [line.name for line in holder.superiors]
        ]
        holder.subordinates += [
            Line(one.subject, one.quote)
            for one in stated_lines(self.page, start, end)
            if one.subject and one.superior is None and one.subject not in [line.name for line in holder.subordinates]
        ]

    def line_of(self, name: Place, quote: Place) -> list[Line]:
        """A superior's name as a line, and the second one that its bracket tells: "Plant Manager (dotted line to the CFO)"."""
        name, said = self.without_beside(name)
        if said[0] == said[1]:
            return [Line(name, quote)]
        kind = "dotted" if _SECOND.fullmatch(self.page.form, *said) else "solid"
        return [Line(name, quote, kind), *self._lines_beside(*said)]

    def _lines_beside(self, start: int, end: int) -> list[Line]:
        """The further superiors that a bracket tells; in Chinese (业务上向总工程师汇报) all of them are dotted lines."""
        if is_latin(self.page.form[start:end]):
            return [Line(one.superior, one.quote, one.kind) for one in stated_lines(self.page, start, end) if one.superior]
        return [Line(line.name, line.quote, "dotted") for line in lines_in_sentence(self.page, start, end)]

    def tells_staff(self, segment: Segment, text: str) -> bool:
        """Whether a sentence right under a unit's name only tells who works there: 处长1名,由副园长兼任。; it is taken."""
        unit = self.holder
        if segment.number or text[-1] != "。" or unit is None or unit.kind != "department" or unit.has_statements:
            return False
        counted = self.facet is None and ("名" in text or "人" in text)
        return counted and takes_told(self.page, unit, segment.start, segment.end)

    def heads_columns(self, segment: Segment) -> bool:
        """Whether the label is the last of a table's header, told line by line: 主要职责, 职责描述, 业绩衡量标准."""
        before = self.segments[self.index - 2 - (not segment.first)] if self.index > 1 else None
        empty = before is not None and before.label == "duties" and before.start == before.end
        after = self.next()
        return empty and (after is None or after.number is None)

    def take_staffing(self) -> None:
        """A table of posts and their numbers, cell by cell: its header, then name and number in turn."""
        self.facet = None
        while (
            (after := self.next()) is not None
            and after.label in ("title", "headcount", "field", "unit")
            and after.start == after.end
        ):
            self.index += 1
        name: Place | None = None
        while (after := self.next()) is not None and after.label is None:
            text = self.page.of(after)
            if is_title(text, self.page.text[after.start : after.end]):
                name = after.start, after.end
                if self.holder:
                    self.holder.named.append((name, None))
                    self.holder.planned.add(name)
            elif name and text.isdigit() and self.holder:
                self.holder.named[-1] = (name, int(text))
            elif not text.isdigit():
                break
            self.index += 1
