"""Tables of units or posts whose columns a copy has parted by single spaces: 序号 部门名称 主要职责 over 1 人事处 招聘、考核.

It gives edits that part the cells by tabs; a table's meaning is app.reading.segments' to say. A header is one line of
labels alone, of which one names units or posts and the last one statements.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.language.cleaning import Edit
from app.reading.names import is_title, is_unit
from app.reading.rules import labels

_REASON = "lost line end"
_STATED = ("duties", "group", "purpose")
_NAMED = ("unit", "title", "department", "posts")
_COUNTER = ("序号", "编号", "no.")
_HEADER = re.compile(r" *(?P<cells>(?:[\u3400-\u9fff.no]{2,12} ){1,4}[\u3400-\u9fff]{2,10}) *(?=\n|$)")
_ROW = re.compile(r"\n *(?P<cells>\S[^\n]*?) *(?=\n|$)")
_FEWEST = 2
_SIGNS = (" 主要职责", " 职责", " 工作职责", " 岗位职责", " 部门职责", " 主要职能", " 职能", " 主要工作", " 工作内容")


def spaced_rows(form: str) -> Iterator[Edit]:
    """The edits for a text in its matching form."""
    for match in _headers(form):
        cells = match["cells"].split(" ")
        counted = cells[0] in _COUNTER
        kinds = [labels().get(cell, "") for cell in cells[counted:]]
        if len(kinds) < _FEWEST or kinds[-1] not in _STATED or kinds[0] not in _NAMED or "" in kinds:
            continue
        rows = list(_rows(form, match.end(), len(cells), counted=counted))
        if len(rows) < _FEWEST:
            continue
        for start in (match.start("cells"), *rows):
            at = start
            if counted:
                at = form.index(" ", at) + 1
                yield Edit(start, at, "", _REASON)
            for _ in kinds[1:]:
                at = form.index(" ", at)
                yield Edit(at, at + 1, "\t", _REASON)
                at += 1


def _headers(form: str) -> Iterator[re.Match[str]]:
    """The lines of two to five short words in which a column of duties is named."""
    for sign in _SIGNS:
        at = form.find(sign)
        while at >= 0:
            match = _HEADER.match(form, form.rfind("\n", 0, at) + 1)
            if match:
                yield match
            at = form.find(sign, match.end() if match else at + 1)


def _rows(form: str, end: int, parts: int, *, counted: bool) -> Iterator[int]:
    """Where the rows begin that follow the header, each with a name before its statements."""
    expected = 1
    while (row := _ROW.match(form, end)) is not None:
        cells = row["cells"].split(" ", parts - 1)
        name = cells[1] if counted and len(cells) > 1 else cells[0]
        if (
            len(cells) < parts
            or (counted and cells[0].rstrip(".、") != str(expected))
            or not (is_unit(name) or is_title(name) or counted)
        ):
            return
        yield row.start("cells")
        expected += 1
        end = row.end()
