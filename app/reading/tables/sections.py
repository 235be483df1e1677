"""Whose section a table stands in: units that are headings above it, with text between the heading and the table.

Headings that say their level: those of Markdown and Word (## 烧成部), dotted numbers (5.3.3 Pharmacy Section), 一、 and （一）.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from app.language.script import aligned
from app.reading.names import is_title, is_unit
from app.reading.tables.entries import Table
from app.reading.tables.grid import Cell
from app.reading.tables.titles import without_number

_HEADING = re.compile(
    r"(?m)^ *(?:(?P<hash>#{1,6}) +|(?P<dotted>\d{1,2}(?:\.\d{1,2}){1,4})\.? +|(?P<counted>[一二三四五六七八九十]{1,3}) ?、 ?"
    r"|[(（](?P<inner>[一二三四五六七八九十]{1,3})[)）] ?)(?P<name>[^\n|。；;，,:：]{2,60}?)[ :：]*$"
)
_FEWEST = 2
_TELLS = re.compile(
    r"(?:organi[sz]ational )?(?:(?:roles?|responsibilit(?:y|ies)|authorit(?:y|ies)|accountabilit(?:y|ies)|duties|powers)"
    r"(?:,? (?:and|&) |, |$))+"
)
"""A heading over what units do, which is none by its last word: Responsibility and authority."""


class _Section(NamedTuple):
    """From `start` on the unit is the one that stands there; None where no heading above names one."""

    start: int
    unit: Cell | None


def tell_sections(tables: Sequence[Table], text: str) -> None:
    """Gives posts whose tables say no unit the one in whose section they stand, where two units at least have such tables."""
    bare = [entry for table in tables if table.subject == "post" for entry in table.entries if not entry.path]
    if not bare or any("department" in table.kinds for table in tables):
        return
    sections = _sections(text)
    starts = [section.start for section in sections]
    found = [sections[at].unit if (at := bisect_right(starts, entry.row.start) - 1) >= 0 else None for entry in bare]
    if len({unit.text for unit in found if unit}) >= _FEWEST:
        for entry, unit in zip(bare, found, strict=True):
            entry.path = [unit] if unit else []


def _sections(text: str) -> list[_Section]:
    found: list[_Section] = []
    above: list[tuple[int, Cell | None, bool]] = []  # the levels of the headings above, the units they name, whether others
    for match in _HEADING.finditer(text):
        level = _level(match)
        while above and above[-1][0] >= level:
            above.pop()
        start, end = match.span("name")
        start += end - start - len(without_number(text[start:end]))
        form, shown = aligned(text[start:end]), text[start:end]
        title = is_title(form, shown)
        named = not title and is_unit(form, shown) and not _TELLS.fullmatch(form)
        above.append((level, Cell(shown, start, end) if named else None, title))
        inner = next(((unit, title) for _, unit, title in reversed(above) if unit or title), (None, False))
        found.append(_Section(match.start(), inner[0]))
    return found


def _level(match: re.Match[str]) -> int:
    """Headings of Markdown stand over numbers, 一、 over （一）, and 5.3 over 5.3.1."""
    if match["hash"]:
        return len(match["hash"])
    return 10 + match["dotted"].count(".") if match["dotted"] else 20 if match["counted"] else 21
