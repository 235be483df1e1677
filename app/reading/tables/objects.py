"""JSON in a text as tables: each list of objects is one, its keys the columns; what stands inside another object knows it.

Objects inside a list of reports name the object around them as their manager, others get its unit. Values keep their places,
which the standard library's parser does not tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from app.reading.tables.columns import STATEMENTS, kind_of, of_table
from app.reading.tables.grid import Cell, Row

_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
_PLAIN = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null")
_SPACE = re.compile(r"\s*")
_BEGIN = re.compile(r"[\[{](?=\s*[\[{\"])")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))")
_DEEPEST = 50
_AGAIN = "\0"
"""Marks the further columns of one key: each item of a list of statements is a cell of its own."""
_BELOW = ("children", "reports", "subordinates", "directreports", "direct_reports", "direct reports", "下属", "直接下级", "下级")


@dataclass(slots=True)
class Object:
    """A mapping: its values, and its keys with their places."""

    values: dict[str, Value] = field(default_factory=dict[str, "Value"])
    keys: dict[str, Cell] = field(default_factory=dict[str, Cell])

    def items(self) -> Iterable[tuple[str, Value]]:
        return self.values.items()

    def put(self, key: str, value: Value, at: Cell) -> None:
        """Adds a value; `at` is the place of its key."""
        self.values[key], self.keys[key] = value, at

    def first(self, *kinds: str) -> Cell | None:
        """The first plain value under a key of one of these kinds."""
        for kind in kinds:
            for key, value in self.values.items():
                if isinstance(value, Cell) and kind_of(key) == kind and value.text:
                    return value
        return None


Value: TypeAlias = "Cell | Object | list[Value]"
_Record: TypeAlias = dict[str, Cell]


class Broken(Exception):
    """It is no JSON from here on."""


def object_values(text: str) -> Iterator[tuple[Value, tuple[int, int]]]:
    """Each piece of JSON in a text, with its place."""
    position = 0
    while found := _BEGIN.search(text, position):
        try:
            value, end = _value(text, found.start(), 0)
        except Broken:
            position = found.end()
            continue
        yield value, (found.start(), end)
        position = end


def _value(text: str, at: int, depth: int) -> tuple[Value, int]:
    at = _after_space(text, at)
    sign = text[at : at + 1]
    if depth > _DEEPEST:
        raise Broken
    if sign == "{":
        return _object(text, at + 1, depth)
    if sign == "[":
        items: list[Value] = []
        at = _after_space(text, at + 1)
        while text[at : at + 1] != "]":
            item, at = _value(text, at, depth + 1)
            items.append(item)
            at = _next(text, at, "]")
        return items, at + 1
    if found := _STRING.match(text, at):
        return Cell(_plain(found[1]), *found.span(1)), found.end()
    if found := _PLAIN.match(text, at):
        return Cell("" if found[0] == "null" else found[0], *found.span()), found.end()
    raise Broken


def _object(text: str, at: int, depth: int) -> tuple[Object, int]:
    found = Object()
    at = _after_space(text, at)
    while text[at : at + 1] != "}":
        key = _STRING.match(text, at)
        at = _after_space(text, key.end()) if key else at
        if key is None or text[at : at + 1] != ":":
            raise Broken
        name = _plain(key[1])
        found.keys[name] = Cell(name, *key.span(1))
        found.values[name], at = _value(text, at + 1, depth + 1)
        at = _next(text, at, "}")
    return found, at + 1


def _next(text: str, at: int, closing: str) -> int:
    at = _after_space(text, at)
    if text[at : at + 1] == ",":
        return _after_space(text, at + 1)
    if text[at : at + 1] != closing:
        raise Broken
    return at


def _after_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at


def _plain(text: str) -> str:
    signs = {"n": "\n", "t": "\t", "r": "\r", "b": "", "f": ""}
    return _ESCAPE.sub(lambda m: chr(int(m[1], 16)) if m[1] else signs.get(m[2], m[2]), text) if "\\" in text else text


def tables_of(value: Value) -> Iterator[list[Row]]:
    """One table for all objects that stand under one key, and for those that are nested as reports of one another."""
    found: dict[str, list[_Record]] = {}
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, Object):
            _flatten(item, {}, "", found)
    for group, records in found.items():
        yield from _rows(records, group)


def _flatten(one: Object, known: _Record, group: str, found: dict[str, list[_Record]]) -> None:
    """An object as a row, then the objects inside it: its reports name it as their manager, others have its unit.

    `known` is what the objects around it say of it; `group` is the key under which it stands.
    """
    row = {key: cell for key, value in one.values.items() if (cell := _cell_of(key, value)) is not None}
    for key, value in one.values.items():
        if isinstance(value, list) and kind_of(key) in STATEMENTS:
            row |= {key + _AGAIN * place: item for place, item in enumerate(value) if isinstance(item, Cell)}
    kinds = {kind_of(key) for key in row}
    row = {**{key: cell for key, cell in known.items() if kind_of(key) not in kinds}, **row}
    inside = {key: _objects(value) for key, value in one.values.items() if _objects(value)}
    below = {key for key in inside if key.lower() in _BELOW}
    own = one.first("department") or (None if kinds & {"title", "manager"} else one.first("name"))
    around = {key: cell for key, cell in row.items() if kind_of(key) == "organization"}
    if kind_of(_singular(group)) == "organization" and not around and inside and (whole := one.first("name")):
        around = {"organization": whole}
        for key, items in inside.items():
            for item in items:
                _flatten(item, around, key, found)
        return
    around |= {"department": own} if own else {}
    is_unit = set(inside) - below and own and not kinds & {"title", "manager"}
    if not is_unit or (kinds & {"reference", "parent"} and kind_of(_singular(group)) == "department"):
        found.setdefault(group, []).append(row)  # else its members name it, and it says no more of itself than its number
    elif own and (number := one.first("headcount")):
        above = known.get("department") or Cell("", own.start, own.start)
        found.setdefault("departments", []).append({"department": own, "parent department": above, "headcount": number})
    named = one.first("post", "staff", "reference", "title", "name")
    for key, items in inside.items():
        for item in items:
            if key in below:
                _flatten(item, {**around, **({"reports to": named} if named else {})}, group, found)
            else:
                _flatten(item, around, key, found)


def _singular(group: str) -> str:
    """The word for one of them: companies, departments."""
    return group[:-3] + "y" if group.endswith("ies") else group.removesuffix("s")


def _objects(value: Value) -> list[Object]:
    """The objects in a list."""
    return [item for item in value if isinstance(item, Object)] if isinstance(value, list) else []


def _cell_of(key: str, value: Value) -> Cell | None:
    """A plain value, a list of them, or what names an object that is a value: a manager by number, a unit by name."""
    if isinstance(value, Cell):
        return value
    if isinstance(value, Object):
        names = ("department", "name") if kind_of(key) == "department" else ("staff", "post", "reference", "name", "title")
        return value.first(*names)
    parts = [item for item in value if isinstance(item, Cell)]
    return Cell(";".join(part.text for part in parts), parts[0].start, parts[-1].end) if parts else None


def _rows(rows: list[_Record], group: str) -> Iterator[list[Row]]:
    keys: dict[str, Cell] = {}
    for row in rows:
        for key, value in row.items():
            keys.setdefault(key, Cell(key.rstrip(_AGAIN), value.start, value.start))
    if keys:
        at = next(iter(keys.values())).start
        none = Cell("", at, at)
        yield [of_table(list(keys.values()), group), *([row.get(key, none) for key in keys] for row in rows)]
