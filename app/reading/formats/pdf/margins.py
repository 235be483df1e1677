"""What pages repeat at their upper and lower edges, taken away: headers, footers, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from app.reading.formats.pdf.page import Line

_DIGITS = re.compile(r"[0-9]{1,6}")
_NUMBER = re.compile(
    r"(?:page|p\.|第|[-–—·•\s])*\s*([0-9]{1,5})\s*(?:页|頁|[-–—·•])*"
    r"\s*(?:(?:of|[/,，|共])+\s*(?:共|total)?\s*[0-9]{1,5}\s*(?:页|頁|pages)?)?\s*",
    re.IGNORECASE,
)
_EDGE = 0.08
"""The part of a page's height, above and below, that is its margin."""


class Sheet(NamedTuple):
    """One page's height in points and its lines."""

    height: float
    lines: list[Line]


def without_margins(pages: list[Sheet]) -> list[list[Line]]:
    """The lines of the pages without page numbers and what stands in the margins of more than half of the pages."""
    edges = [[line for line in page.lines if _is_outside(line, page.height)] for page in pages]
    filled = sum(1 for page in pages if page.lines)
    repeated = Counter(key for n, lines in enumerate(edges) for key in {key for line in lines for key in _keys(line, n)})
    kept: list[list[Line]] = []
    for number, (page, edge) in enumerate(zip(pages, edges, strict=True)):
        dropped = {
            id(line)
            for line in edge
            if _NUMBER.fullmatch(_said(line)) or (filled > 1 and any(repeated[k] * 2 > filled for k in _keys(line, number)))
        }
        kept.append([line for line in page.lines if id(line) not in dropped])
    return kept


def _is_outside(line: Line, height: float) -> bool:
    return not line.ruled and (line.bottom > height * (1 - _EDGE) or line.top < height * _EDGE)


def _said(line: Line) -> str:
    return " ".join(line.row).strip()


def _keys(line: Line, number: int) -> tuple[tuple[str, int], tuple[str, int]]:
    """What makes a line the same on every page: its words and height, its numbers as they are or counting with the pages."""
    said, at = _said(line), round(line.bottom / 4)
    return (said, at), (_DIGITS.sub(lambda found: f"#{int(found[0]) - number}", said), at)
