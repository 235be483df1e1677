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
_PRINTED = re.compile(r"[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4},?\s+[0-9]{1,2}:[0-9]{2}")
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
            if _is_stamp(line) or (filled > 1 and any(repeated[key] * 2 > filled for key in _keys(line, number)))
        }
        kept.append([line for line in page.lines if id(line) not in dropped])
    return kept


def _is_outside(line: Line, height: float) -> bool:
    return not line.ruled and (line.bottom > height * (1 - _EDGE) or line.top < height * _EDGE)


def _is_stamp(line: Line) -> bool:
    """Whether a line in a margin is a page number, alone or beside something, or the time of printing."""
    return any(_NUMBER.fullmatch(cell.strip()) or _PRINTED.search(cell) for cell in line.row)


def _said(line: Line) -> str:
    return " ".join(line.row).strip()


def _keys(line: Line, number: int) -> set[tuple[str, int]]:
    """What makes a line the same on every page: its words and height, its numbers as they are or counting with the pages."""
    said, at = _said(line), round(line.bottom / 4)
    counting = _DIGITS.sub(lambda found: f"#{int(found[0]) - number}", said)
    numbered = _DIGITS.sub(lambda found: "#" if int(found[0]) == number + 1 else found[0], said)
    return {(said, at), (counting, at), (numbered, at)}
