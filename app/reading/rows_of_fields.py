"""Rows of fields: labels without a colon (直接下属 间接下属, 岗位名称 车工 直接上级 工段长), and rows of cells under a header.

It finds where such labels begin in one line; labels before a colon are app.reading.segments'.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from app.language.script import is_latin
from app.reading.names import NUMBERS, begins_duty, is_title, names_a_unit
from app.reading.rules import compact, first_words, labels

Place = tuple[int, int]
ITEM_LABELS = frozenset(("criterion", "part"))
"""Labels that stand inside lists of qualifications."""
RUNNING_STATEMENTS = frozenset(("duties", "authorities", "indicators", "qualifications", "purpose"))
"""Labels of statements, which may follow each other inside a running text."""
_RUNNING = frozenset(("superior", "subordinate", "title", "department"))
_SHEET_WORDS = ("岗位", "职位", "任职", "主要", "部门")
_WORD = re.compile(r"\S+")
_LONGEST_ROW = 120
_SENTENCE = re.compile(r"[。;:]")
_LONGEST_SPACED = 60
_SPACED = ("title", "department", "superior", "subordinate", "dotted", "lines")  # a space alone divides these from their value
_SPACED_LONG = frozenset(("unit", "reference", "parent", "purpose", "contacts", "internal", "external", "headcount", "field"))
"""The same for labels of four characters and more: 部门使命 按期交付订单。"""
_SHORTEST_LONG = 4
_COUNTED_POSTS = re.compile(rf"(?:the|all|an?|{'|'.join(NUMBERS)}) ")
_CAPITALS = re.compile(r"(?P<label>[A-Z]{4,}(?: [A-Z]{2,})*) (?=[A-Z]?[a-z][^:]*$|[A-Z][\w-]* [^:]*[a-z]|\d)")
_VALUED = frozenset(("title", "unit", "department", "superior", "reference", "field", "headcount", "subordinate"))
_OF_TASKS = frozenset(("nothing", "duties", "indicators", "authorities", "field", "section", "group"))
_KNOWN = 0.6
"""Of the cells of a table's header, so many are labels."""


def is_header(kinds: list[str]) -> bool:
    """Whether the kinds of labels in a row's cells are those of a table of posts or units."""
    known = [kind for kind in kinds if kind]
    if kinds[-1:] == ["duties"] and kinds[-2:-1] == ["group"]:
        return True
    if is_header_of_tasks(kinds):
        return True
    if "title" not in kinds and "unit" not in kinds and "department" not in kinds:
        return False
    short = len(kinds) in (2, 3) and "duties" in kinds and len(known) >= len(kinds) - 1
    return short or (len(kinds) > 2 and len(known) >= _KNOWN * len(kinds) and len(set(known)) > 2)


def is_header_of_tasks(kinds: list[str]) -> bool:
    """Whether the columns are those of a post's own list of tasks: 序号, 工作内容, 完成时限, 考核标准."""
    return len(kinds) > 2 and kinds[0] == "nothing" and kinds.count("duties") == 1 and _OF_TASKS.issuperset(kinds)


def kind_of_column(key: str) -> str:
    """What the label in a header's cell means, whatever its bracket adds: 岗位(人数)."""
    known = labels()
    return known.get(key) or (known.get(key.partition("(")[0], "") if "(" in key else "")


class MergedCells:
    """Units' cells of a table of posts that span several rows; where a unit is said again, an empty cell is empty."""

    def __init__(self) -> None:
        self._above: dict[int, tuple[int, int]] = {}

    def cell(self, form: str, kinds: list[str], column: int, place: tuple[int, int]) -> tuple[int, int]:
        """The cell of that column, or the one above it that spans this row, too."""
        if kinds[column] not in ("unit", "department") or "title" not in kinds:
            return place
        above = self._above.get(column)
        if place[0] == place[1]:
            return above or place
        again = above is not None and (above[0] == above[1] or form[slice(*above)] == form[slice(*place)])
        self._above[column] = (place[0], place[0]) if again else place
        return place


class Rows:
    """The rows of a table in the lines: `columns` are the kinds of its header's labels, none outside a table."""

    def __init__(self, text: str, form: str, key: Callable[[int, int], str]) -> None:
        self._text, self._form, self._key = text, form, key
        self.columns, self._header, self._merged = list[str](), list[str](), MergedCells()

    def takes(self, cells: list[Place]) -> bool:
        """Whether the line is a row of a table, by its own header or the one above it; a header is remembered."""
        if len(cells) < 2:
            self.columns = []
            return False
        kinds = [kind_of_column(self._key(*cell)) for cell in cells]
        if is_header(kinds):
            heads = "title" not in kinds and "unit" not in kinds and kinds.count("department") == 1
            self.columns = ["unit" if heads and kind == "department" else kind for kind in kinds]
            self._header, self._merged = kinds, MergedCells()
            return True
        if len(cells) == 2 and kinds[0] in ("title", "unit", "posts") and kinds[1] in RUNNING_STATEMENTS:
            self.columns = ["title" if kinds[0] == "posts" else kinds[0], kinds[1]]
            return True
        another = kinds[0] == "section" or (kinds[0] != "" and self.columns[:1] == ["nothing"])
        if not self.columns or len(cells) > len(self.columns) or (another and kinds != self.columns):
            self.columns = []
        return bool(self.columns)

    def fields(self, cells: list[Place]) -> Iterator[tuple[str, Place]]:
        """A row's cells with the kinds of their columns, the post's name first; the header again, or a date alone, is none."""
        said = "".join(self._form[start:end] for start, end in cells).strip("0123456789年月日 ./:-")
        if not said or [kind_of_column(self._key(*cell)) for cell in cells] in (self.columns, self._header):
            return
        cells = unshifted(self._form, self.columns, cells)
        order = sorted(range(len(cells)), key=lambda i: (self.columns[i] != "title", self.columns[i] != "unit"))
        for index in order:
            (start, end), kind = self._merged.cell(self._form, self.columns, index, cells[index]), self.columns[index]
            if kind == "title" and names_a_unit(self._text[start:end]):
                kind = "unit"
            if kind and kind != "nothing" and start < end:
                yield kind, (start, end)


def unshifted(form: str, kinds: list[str], cells: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """A row whose first cell is merged with the one above it, where a page lost that: its cells stand one column too far left."""
    start, last = cells[0][0], cells[-1]
    if len(cells) < max(3, len(kinds)) or kinds[1] != "title" or last[0] < last[1] or kinds[0] not in ("unit", "department"):
        return cells
    named = (
        is_title(form[slice(*cells[0])])
        and not is_title(form[slice(*cells[1])])
        and (begins_duty(form, cells[1][0]) or form[cells[1][1] - 1] in "。;")
    )
    return [(start, start), *cells[:-1]] if named else cells


def is_strong(key: str) -> bool:
    """Whether compact words are a label by themselves, wherever they stand."""
    kind = labels().get(key)
    return kind is not None and kind not in ITEM_LABELS and len(key) > 1


def label_words(form: str, start: int, end: int) -> list[int]:
    """Where the labels of a row form[start:end] begin; values may stand between them."""
    if end - start > _LONGEST_ROW or form.find(" ", start, end) < 0 or is_latin(text := form[start:end]):
        return []
    tokens = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    words = [form[start + a : start + b].rstrip(":") for a, b in tokens]
    kinds = [not is_latin(word) and is_strong(word) for word in words]
    if all(kinds) or _alternate(text, kinds):
        return [start + a for (a, _), label in zip(tokens, kinds, strict=True) if label]
    found: list[int] = []
    for index in range(1, len(tokens)):
        after = form[start + tokens[index][1] : end].lstrip()
        closed = not after or compact(after.partition(":")[0]) in labels()
        fielded = ":" in form[start : start + tokens[index][0]] or form[start + tokens[index - 1][0]].isdigit()
        if kinds[index] and closed and fielded:
            found.append(start + tokens[index][0])
    return found


def _alternate(text: str, kinds: list[bool]) -> bool:
    """Whether labels and their values take turns in a row that no sentence is."""
    places = [index for index, label in enumerate(kinds) if label]
    apart = all(after - before > 1 for before, after in pairwise([*places, len(kinds)]))
    return len(places) > 1 and places[0] == 0 and apart and _SENTENCE.search(text) is None


def runs_on(kind: str, key: str, before: str) -> bool:
    """Whether a label may stand inside a running text without a boundary before it: 总经理直接下级:."""
    if len(key) < 4 or is_latin(key) or before in "的其":
        return False
    return kind in _RUNNING or (kind in RUNNING_STATEMENTS and key.startswith(_SHEET_WORDS))


def label_in_capitals(text: str, form: str, begin: int, end: int) -> tuple[str, int] | None:
    """A label in capitals before its value, which has small letters too ("TITLE Ferry Pilot"), and where the value begins."""
    if not text[begin : begin + 4].isupper() or (match := _CAPITALS.match(text, begin, end)) is None:
        return None
    key = compact(form[begin : match.end("label")])
    return (key, match.end()) if labels().get(key) in _VALUED else None


def spaced_label(text: str, form: str, begin: int, end: int) -> tuple[str, int] | None:
    """The label that a space alone divides from its value (岗位名称 车工, "Reports to the Cook"), and where that begins."""
    if found := label_in_capitals(text, form, begin, end):
        return found
    known, said = labels(), form[begin:end]
    first = said.partition(" ")[0]
    if len(first) >= _SHORTEST_LONG and not first.isascii() and known.get(first) in _SPACED_LONG:
        return first, end - len(said[len(first) :].lstrip())
    if len(said) >= _LONGEST_SPACED or first not in first_words() or " · " in said:  # reports to A · manages B: several lines
        return None
    for width in (3, 2, 1):  # dotted line to …, not dotted line
        words = said.split(" ", width)
        key = "".join(words[:width])
        named = known.get(key) in _SPACED or (known.get(key) == "headcount" and words[-1][:1].isdigit())
        if named and known[key] == "subordinate" and text[end - len(words[-1])].islower():
            named = bool(_COUNTED_POSTS.match(words[-1]))  # Team members need to know the rules
        if known.get(words[-1].split(" ", 1)[0]) == "duties":
            continue  # 岗位 职责 说明书: tags of a page, the head of a table
        if len(words) > width and named and (width > 1 or not is_latin(key)):
            return key, end - len(words[width].lstrip())
    return None
