"""Parts of a volume that are a unit's each: 第二章 药剂科, 第三篇 财务部. The posts whose headings follow are that unit's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from app.reading.names import is_organization, is_title, is_unit
from app.reading.numbering import Number
from app.reading.segments import Page, Segment

_BRACKET = re.compile(r" ?[(][^()]*[)]$")
_ENDS = ("章", "篇", "编", "部分", "单元")


def unit_parts(page: Page) -> frozenset[int]:
    """Where parts begin that a unit's bare name heads.

    Not in statutes, whose articles stand under chapters about units, but where all articles of a chapter are titles of posts.
    Where all parts behind a first one (领导岗位) are such or bare titles of posts, what counts the texts of a collection
    elsewhere (第2篇) counts parts.
    """
    if any(segment.number and segment.number.text.endswith("条") for segment in page.segments):
        return frozenset(_over_titles(page))
    parts = list(_parts(page))
    named = [segment for segment in parts if _is_unit(page.of(segment))]
    first = [segment for segment in parts if segment.number and segment.number.value == (1,)]
    posts = [segment for segment in parts if is_title(page.of(segment))]
    if (named or len(posts) > 1) and len(named) + len([one for one in first if one not in posts]) + len(posts) >= len(parts):
        for segment in parts:
            if segment.number and segment.number.style == "chapter":
                segment.number = Number("article", segment.number.value, segment.number.text)
    return frozenset(segment.outer for segment in named)


def _over_titles(page: Page) -> Iterator[int]:
    """Where units' chapters begin whose articles are posts: 第二章 生产部, 第三条 部长, 第四条 压机工; they are its list."""
    parts = list(_parts(page))
    places = [*(part.outer for part in parts), len(page.form)]
    articles = [segment for segment in page.segments if segment.number and segment.number.text.endswith("条")]
    for part, (start, end) in zip(parts, pairwise(places), strict=True):
        within = [article for article in articles if start < article.outer < end]
        if within and _is_unit(page.of(part)) and all(is_title(_BRACKET.sub("", page.of(article))) for article in within):
            for place, article in enumerate(within, 1):
                article.number = article.number and Number("chinese", (place,), article.number.text)
            yield part.outer


def _parts(page: Page) -> Iterator[Segment]:
    for segment in page.segments:
        number = segment.number
        if number and number.style in ("article", "chapter") and number.text.startswith("第") and number.text.endswith(_ENDS):
            yield segment


def _is_unit(text: str) -> bool:
    """Whether a part's heading is a unit's name alone."""
    return is_unit(text) and not is_organization(text) and not is_title(text)
