"""The markup of wikis (MediaWiki and its kin): '''bold''', ''slanted'', [[links]], stars for depth, switches such as __TOC__.

A page counts as a wiki's when it has a link or bold letters of this kind; quotes and brackets elsewhere stay what they are.
Its headings (== Finance ==) are app.language.cleaning's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_QUOTES = re.compile(r"(?<![\d'])(?:'''''|'''|'')(?!')")
_LINK = re.compile(r"\[\[(?P<target>:?[^\[\]\n|]{1,160}\|)?(?P<text>[^\[\]\n|]{1,160})\]\]")
_ASIDE = re.compile(
    r"(?m)^[ \t]*\[\[(?:Category|File|Image|Media|分类|分類|文件|檔案|图像)\s*:[^\n]*\]\][ \t]*$"
    r"|__(?:NO)?(?:TOC|FORCETOC|EDITSECTION|INDEX)__|__FORCETOC__|\{\{[^{}\n]{1,200}\}\}(?=\s*$)",
    re.IGNORECASE,
)
_STARS = re.compile(r"(?m)^(?P<stars>\*{2,6}|\*+[:#]+|#{1,6}\*+)[ \t]*(?=[^\s*])(?![^\n]*\*\*)")
_POINT = re.compile(r"(?m)^\* ?[^\s*]")


def is_wiki(text: str) -> bool:
    """Whether a page has marks that only wikis have."""
    return ("[[" in text and _LINK.search(text) is not None) or text.count("'''") > 1


def wiki_marks(text: str) -> Iterator[tuple[int, int, str]]:
    """Places of the markup and what stands there instead."""
    for found in _ASIDE.finditer(text):
        yield found.start(), found.end(), ""
    for found in _LINK.finditer(text) if "[[" in text else ():
        yield found.start(), found.start("text"), ""
        yield found.end("text"), found.end(), ""
    for found in _QUOTES.finditer(text) if "''" in text else ():
        yield found.start(), found.end(), ""
    for found in _STARS.finditer(text) if _POINT.search(text) else ():
        yield found.start(), found.end(), "  " * (len(found["stars"]) - 1) + "* "
