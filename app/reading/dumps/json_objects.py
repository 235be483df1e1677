"""JSON as rows: each list of objects is a table whose columns are the keys; a list inside an object that has a title is
of those who report to it.

Only objects of plain values count; the text may be a whole file or hold JSON in a fence.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

from app.language.script import aligned
from app.reading.names import is_title
from app.reading.tables import Cell

_BEGIN = re.compile(r"(?:\A|```json5?|~~~json)\s*(?=[\[{])")
_SPACE = re.compile(r"\s*")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_SCALAR = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null")
_TITLES = frozenset(("title", "position", "job_title", "jobtitle", "role", "post", "岗位", "职位", "岗位名称", "职位名称"))
_REPORTS = frozenset(("reports", "direct_reports", "directreports", "children", "subordinates", "team", "下属", "直接下级"))
_DEEPEST = 60
_MANAGER = "reports_to"


@dataclass(slots=True)
class _Object:
    values: dict[str, Cell] = field(default_factory=dict[str, Cell])
    keys: dict[str, Cell] = field(default_factory=dict[str, Cell])
    lists: dict[str, list[_Object]] = field(default_factory=dict[str, "list[_Object]"])


@dataclass(slots=True)
class _Words:
    """A list of plain values, and the slice of all of them."""

    cells: list[Cell]
    start: int
    end: int


_Value = _Object | _Words | list[_Object] | Cell


class _BadJson(Exception):
    pass


def json_tables(text: str) -> Iterator[tuple[list[list[Cell]], int, int]]:
    """The tables of the JSON in a text, each with the slice of the whole value."""
    if text.lstrip()[:1] not in ("[", "{") and "json" not in text:
        return
    for begin in _BEGIN.finditer(text):
        reader = _Reader(text, begin.end())
        try:
            objects = reader.value(0)
        except _BadJson:
            continue
        found: list[list[_Object]] = []
        _collect(objects if isinstance(objects, list) else [objects] if isinstance(objects, _Object) else [], found)
        for group in found:
            yield _rows(group), begin.end(), reader.position


def _collect(objects: list[_Object], found: list[list[_Object]], manager: Cell | None = None) -> None:
    """All lists of objects; those who report to an object get its title as their manager, in the table of that object."""
    group = [one for one in objects if one.values]
    tree: list[_Object] = []
    for one in objects:
        if manager is not None and _MANAGER not in one.values:
            one.values[_MANAGER] = manager
        title = next((cell for key, cell in one.values.items() if key.lower() in _TITLES), None)
        for key, inner in one.lists.items():
            if title is not None and key.lower() in _REPORTS:
                below: list[list[_Object]] = []
                _collect(inner, below, title)
                tree += [other for others in below for other in others]
            else:
                _collect(inner, found)
    if group or tree:
        found.append([*group, *tree])


def _rows(group: list[_Object]) -> list[list[Cell]]:
    keys: dict[str, Cell] = {}
    for one in group:
        for key in one.values:
            keys.setdefault(key, one.keys.get(key, Cell(key, 0, 0)))
    empty = Cell("", 0, 0)
    return [list(keys.values()), *([one.values.get(key, empty) for key in keys] for one in group)]


class _Reader:
    """Reads JSON with the place of every value, which the standard library's reader does not tell."""

    def __init__(self, text: str, position: int) -> None:
        self._text = text
        self.position = position

    def value(self, depth: int) -> _Value:
        if depth > _DEEPEST:
            raise _BadJson
        self._skip()
        sign = self._text[self.position : self.position + 1]
        if sign == "{":
            return self._object(depth)
        if sign == "[":
            return self._list(depth)
        return self._scalar()

    def _skip(self) -> None:
        self.position = cast("re.Match[str]", _SPACE.match(self._text, self.position)).end()

    def _take(self, signs: str) -> str:
        self._skip()
        sign = self._text[self.position : self.position + 1]
        if not sign or sign not in signs:
            raise _BadJson
        self.position += 1
        return sign

    def _scalar(self) -> Cell:
        match = _STRING.match(self._text, self.position) or _SCALAR.match(self._text, self.position)
        if match is None:
            raise _BadJson
        self.position = match.end()
        if match[0][0] != '"':
            return Cell("" if match[0] == "null" else match[0], match.start(), match.end())
        try:
            return Cell(cast("str", json.loads(match[0], strict=False)), match.start() + 1, match.end() - 1)
        except ValueError as error:
            raise _BadJson from error

    def _object(self, depth: int) -> _Object:
        self._take("{")
        found = _Object()
        self._skip()
        if self._text.startswith("}", self.position):
            self.position += 1
            return found
        while True:
            self._skip()
            key = self._scalar()
            self._take(":")
            value = self.value(depth + 1)
            found.keys[key.text] = key
            self._keep(found, key.text, value)
            if self._take(",}") == "}":
                return found

    @staticmethod
    def _keep(found: _Object, key: str, value: _Value) -> None:
        if isinstance(value, Cell):
            found.values[key] = value
        elif isinstance(value, _Words):
            listed = not all(is_title(aligned(cell.text), cell.text) for cell in value.cells)
            joined = [Cell("; ".join(cell.text for cell in value.cells), value.start, value.end)]
            for number, cell in enumerate(value.cells if listed else joined):  # statements take a column each
                name = f"{key} {number}" if number else key
                found.values[name], found.keys[name] = cell, found.keys[key]
        elif isinstance(value, _Object):
            found.lists[key] = [value]
        else:
            found.lists[key] = value

    def _list(self, depth: int) -> list[_Object] | _Words:
        start = self.position
        self._take("[")
        self._skip()
        objects: list[_Object] = []
        words: list[Cell] = []
        if self._text.startswith("]", self.position):
            self.position += 1
            return objects
        while True:
            value = self.value(depth + 1)
            if isinstance(value, _Object):
                objects.append(value)
            elif isinstance(value, Cell):
                words.append(value)
            elif isinstance(value, list):
                objects += value
            if self._take(",]") == "]":
                break
        if words and not objects:
            return _Words(words, start, self.position)
        return objects
