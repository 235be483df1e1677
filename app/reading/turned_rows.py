"""A table of posts on its side: posts side by side as columns, under the word for a post, a label at the head of each row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.language.script import aligned
from app.reading.names import is_title
from app.reading.rows_of_fields import RUNNING_STATEMENTS
from app.reading.rules import compact, labels

Cell = tuple[int, int]
Column = list[tuple[str, Cell]]
"""What the labels of the rows are about, each with the column's cell."""
_FEWEST_POSTS, _LONGEST_LABEL, _LONGEST_TITLE = 2, 40, 60
_CELL = re.compile(r"[^\t|│]*")
_BARS = "|│"
_OF_SHEETS = RUNNING_STATEMENTS | {
    "department", "superior", "subordinate", "dotted", "headcount", "reference", "internal", "external", "contacts", "field",
    "section", "criterion", "part", "nothing",
}  # fmt: skip


def turned_rows(text: str, form: str, start: int) -> tuple[list[Column], int]:
    """The columns of such a table that begins with the line at `start`, and where it ends; none for any other line."""
    end = form.find("\n", start) % (len(form) + 1)
    if text.count("\t", start, end) < _FEWEST_POSTS and sum(text.count(bar, start, end) for bar in _BARS) < _FEWEST_POSTS:
        return [], start
    head = _cells(text, start, end)
    if len(head) <= _FEWEST_POSTS or _kind(form, head[0]) != "title":
        return [], start
    titles = head[1:]
    if not all(0 < cell[1] - cell[0] <= _LONGEST_TITLE and not _kind(form, cell) for cell in titles):
        return [], start
    if sum(is_title(form[slice(*cell)], text[slice(*cell)]) for cell in titles) * 2 < len(titles):
        return [], start
    columns: list[Column] = [[("title", cell)] for cell in titles]
    kinds: list[str] = []
    stop = end
    while stop < len(form):
        after = form.find("\n", stop + 1) % (len(form) + 1)
        cells = _cells(text, stop + 1, after)
        kind = _kind(form, cells[0]) if cells else ""
        if not 1 < len(cells) <= len(head) or kind not in _OF_SHEETS:
            if not re.fullmatch(r"[\s|:─—-]+", form[stop + 1 : after]) or after == stop + 1:
                break
        else:
            kinds.append(kind)
            for column, cell in zip(columns, cells[1:], strict=False):
                column.append((kind, cell))
        stop = after
    return ([], start) if RUNNING_STATEMENTS.isdisjoint(kinds) else (columns, stop)


def is_turned(rows: Sequence[str]) -> bool:
    """Whether words at the heads of a table's rows are those of sheets, statements among them: the grammar of lines reads it."""
    kinds = [labels().get(compact(aligned(word)), "") for word in rows]
    return kinds[0] == "title" and {"title", *_OF_SHEETS}.issuperset(kinds) and not RUNNING_STATEMENTS.isdisjoint(kinds)


def _kind(form: str, cell: Cell) -> str:
    return labels().get(compact(form[slice(*cell)]).rstrip(":"), "") if 0 < cell[1] - cell[0] <= _LONGEST_LABEL else ""


def _cells(text: str, start: int, end: int) -> list[Cell]:
    """The cells of a line between tabs or bars, without spaces around them, empty ones too."""
    found: list[Cell] = []
    position = start
    while position <= end:
        cell = _CELL.match(text, position, end)
        stop = cell.end() if cell else end
        said = text[position:stop]
        begin = position + len(said) - len(said.lstrip())
        found.append((begin, max(begin, begin + len(said.strip()))))
        position = stop + 1
    if text[start : start + 1] in _BARS and found:
        found = found[1:]
    if text[end - 1 : end] in _BARS and found:
        found = found[:-1]
    return found
