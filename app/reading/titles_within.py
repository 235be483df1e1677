"""Titles in the middle of a file: where the next of several pasted documents begins, though no page or chapter says so.

A line is one only where the document before it has told somebody's duties. Titles at the head of a file, chapters that
are counted and names of files are app.reading.outline's.
"""

from __future__ import annotations

import re
from abc import ABC

from app.reading.headings import read_heading
from app.reading.names import organization_at_head
from app.reading.owners import Owners
from app.reading.segments import Segment

_LONGEST, _SHORTEST_REST = 30, 8
_ENDS = re.compile(r"(?:职责|职能|职掌|编制|架构|说明书?|描述|责权|责任制|汇编)(?:[(（][^()（）]{1,8}[)）])?$")
_PRESENTS = re.compile(r"(?:通常|一般|常见)[^。;]{0,20}(?:岗位|职位|职务|角色|部门|人员)(?:及其?职责|设置|构成|组成)?(?:如下)?:$")
"""How an article begins that presents the posts of such a body: …一般有以下几种岗位:."""
_LAST = frozenset("责能掌制构明书述权编)）")
_ARTICLE = re.compile(r"【(?P<title>[^【】\n]{5,30})】(?=[^\s:])")
_ASKS = re.compile(r"(?:职责|职能|架构|哪些|什么|意思|区别|作用|分工|设置|部门|岗位|职位)[??]?$")
"""How the title of an article ends that a site sets in brackets before its first sentence."""


class TitlesWithin(Owners, ABC):
    """The part of the outline that sees where another document begins."""

    def takes_title_within(self, segment: Segment, text: str) -> bool:
        """Whether the line is the title of the next document; a title before a sentence only begins it."""
        if not segment.first or segment.cell:
            return False
        if text[0] == "【":
            article = _ARTICLE.match(text)
            if article and _ASKS.search(article["title"]) and len(text) - article.end() > _SHORTEST_REST and self._has_told():
                self._begin_document(segment)
            return False
        if text[-1] == ":" and segment.blank and _PRESENTS.search(text) and self._has_told():
            self._begin_document(segment)
            return False
        if len(text) > _LONGEST or text[-1] not in _LAST or not _ENDS.search(text) or not self._has_told():
            return False
        repeated = self._is_repeated(text)
        if not (repeated or segment.blank):
            return False
        heading = read_heading(text, self.page.text[segment.start : segment.end])
        if heading is None or heading.kind not in ("document", "department", "position"):
            return False
        if owner := organization_at_head(text):
            self.name_organization((segment.start, segment.start + owner))
        elif (repeated and "各" in text) or (heading.kind == "document" and (repeated or self._was_numbered())):
            self._begin_document(segment)
            self.name_by_title(segment)
        else:
            return False
        self.titles.append((segment.start, segment.end))
        return True

    def is_running_title(self, segment: Segment, text: str) -> bool:
        """Whether a title that stood above is repeated inside an open list, as at the head of a page; it counts for nothing."""
        after = self.next()
        number = after.number if after and after.label is None else None
        if segment.number is not None or self.item is None or number is None or number.value[-1:] in ((), (1,)):
            return False
        return self.lists.expects(number, heading=False) and f"\n{text}\n" in self.page.form[: segment.start]

    def is_second_title(self, segment: Segment) -> bool:
        """Whether the title of a document stands where a holder's first duty may: it is no duty."""
        holder = self.holder if self.facet == "duties" and segment.number is None else None
        return holder is not None and not holder.has_statements and segment.end - segment.start <= _LONGEST

    def _begin_document(self, segment: Segment) -> None:
        self.chapter += 1
        self.begin_sheet(segment.outer, shape="chapter")

    def _has_told(self) -> bool:
        """Whether the open document tells somebody's duties already."""
        open_sheets = [sheet for sheet in self.sheets if sheet.chapter == self.chapter]
        return any(holder.has_statements for sheet in open_sheets for holder in sheet.holders)

    def _was_numbered(self) -> bool:
        """Whether all headings of holders so far are numbered, or articles are: a title without a number is not among them."""
        holders = [holder for sheet in self.sheets if sheet.chapter == self.chapter for holder in sheet.holders]
        return self.ruled or all(holder.style is not None or holder.told for holder in holders if holder.has_statements)

    def _is_repeated(self, text: str) -> bool:
        """Whether the next line says the title again, as sites do."""
        after = self.next()
        return after is not None and self.page.of(after).replace("的", "").startswith(text.replace("的", ""))
