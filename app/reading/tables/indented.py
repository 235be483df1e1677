"""YAML as the values that JSON would give: mappings and lists by their depth, with the places of what they say.

Only what people write by hand and systems export: block mappings and lists, short ones in brackets, quotes, comments, text over
several lines. Anything else is refused as a whole, so that prose with colons and bullets is never taken for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.reading.tables.grid import Cell
from app.reading.tables.objects import Broken, Object, Value

_FENCE = re.compile(r"(?m)^[ \t]*(`{3,}|~{3,})[ \t]*ya?ml\b[^\n]*\n(?P<body>.*?)^[ \t]*\1", re.DOTALL)
_KEY = re.compile(r"""(?P<key>"[^"\n]+"|'[^'\n]+'|[\w\u3400-\u9fff][^:#\n"'{}\[\],]{0,39}?)[ ]*:(?=[ ]|$)[ ]*""")
_DASH = re.compile(r"-(?:[ ]+|$)")
_COMMENT = re.compile(r"(?:^|[ ]+)#.*$")
_BLOCK = re.compile(r"[|>][+-]?$")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"|\'((?:[^\']|\'\')*)\'')
_FEWEST_LINES = 4
_DEEPEST = 30
_MARKS = ("---", "...", "%YAML 1.2", "%YAML 1.1")


@dataclass(slots=True)
class _Line:
    depth: int
    start: int
    end: int


def _joint(broken: re.Match[str]) -> str:
    """Nothing between Chinese signs, else a space."""
    return "" if broken.start() and broken.string[broken.start() - 1] > "\u2e80" else " "


def indented_values(text: str) -> Iterator[tuple[Value, tuple[int, int]]]:
    """The values of a text that is YAML as a whole, or of its blocks that say so."""
    if "```" in text or "~~~" in text:
        places = [found.span("body") for found in _FENCE.finditer(text)]
    else:
        places = [(0, len(text))] if _may_begin(text) else []
    for start, end in places:
        try:
            reader = _Reader(text, list(_lines(text, start, end)))
            value = reader.whole()
        except Broken:
            continue
        if reader.keys >= _FEWEST_LINES:
            yield value, (start, end)


def _may_begin(text: str) -> bool:
    """Whether the first line that is no comment is a key in front of indented lines or of a value, and some are indented."""
    if "\n  " not in text or ":" not in text:
        return False
    for line in text.splitlines():
        said = line.strip()
        if said and said[0] != "#" and said not in _MARKS:
            return _KEY.match(said) is not None or (said[0] == "-" and _KEY.search(said) is not None)
    return False


def _lines(text: str, start: int, end: int) -> Iterator[_Line]:
    position = start
    while position < end:
        stop = text.find("\n", position, end)
        stop = end if stop < 0 else stop
        said = text[position:stop]
        body = said.strip()
        if "\t" in said[: len(said) - len(said.lstrip())]:
            raise Broken
        if body and body[0] != "#" and body not in _MARKS:
            depth = len(said) - len(said.lstrip())
            yield _Line(depth, position + depth, position + len(said.rstrip()))
        position = stop + 1


class _Reader:
    def __init__(self, text: str, lines: list[_Line]) -> None:
        self._text, self._all, self._at = text, lines, 0
        self.keys = 0

    def whole(self) -> Value:
        value = self._block(0)
        if self._at < len(self._all):
            raise Broken
        return value

    def _line(self) -> _Line | None:
        return self._all[self._at] if self._at < len(self._all) else None

    def _block(self, deep: int) -> Value:
        """The mapping or list whose first line comes next."""
        line = self._line()
        if line is None or deep > _DEEPEST:
            raise Broken
        return self._list(line.depth, deep) if _DASH.match(self._text, line.start, line.end) else self._mapping(line.depth, deep)

    def _list(self, depth: int, deep: int) -> list[Value]:
        items: list[Value] = []
        while (line := self._line()) and line.depth == depth and (dash := _DASH.match(self._text, line.start, line.end)):
            if dash.end() >= line.end:
                self._at += 1
                items.append(self._block(deep + 1))
            elif _KEY.match(self._text, dash.end(), line.end) or _DASH.match(self._text, dash.end(), line.end):
                self._all[self._at] = _Line(depth + dash.end() - dash.start(), dash.end(), line.end)
                items.append(self._block(deep + 1))
            else:
                self._at += 1
                block = _BLOCK.fullmatch(self._text, dash.end(), line.end)
                items.append(self._folded(line.depth, dash.end()) if block else self._plain(dash.end(), line.end))
        if (line := self._line()) and line.depth > depth:
            raise Broken
        single = [next(iter(item.keys)) for item in items if isinstance(item, Object) and len(item.keys) == 1]
        if len(single) == len(items) and len(set(single)) > 1:
            raise Broken  # labels in bullets, a form
        return items

    def _mapping(self, depth: int, deep: int) -> Object:
        found = Object()
        while (line := self._line()) and line.depth == depth:
            said = _KEY.match(self._text, line.start, line.end)
            if said is None:
                raise Broken
            self._at += 1
            self.keys += 1
            start, end = said.span("key")
            quoted = self._text[start] in "\"'"
            name = self._text[start + quoted : end - quoted].strip()
            if name in found.values:
                raise Broken
            found.keys[name] = Cell(name, start + quoted, end - quoted)
            found.values[name] = self._said(said.end(), line, deep)
        if (line := self._line()) and line.depth > depth:
            raise Broken
        return found

    def _said(self, begin: int, line: _Line, deep: int) -> Value:
        """What stands behind a key: on its line, or below it."""
        rest = _COMMENT.sub("", self._text[begin : line.end])
        below = self._line()
        if rest and not _BLOCK.fullmatch(rest):
            return self._plain(begin, line.end)
        if below is None:
            return Cell("", begin, begin)
        dashed = below.depth == line.depth and _DASH.match(self._text, below.start, below.end)
        if not rest:
            return self._block(deep + 1) if below.depth > line.depth or dashed else Cell("", begin, begin)
        return self._folded(line.depth, begin)

    def _folded(self, depth: int, begin: int) -> Cell:
        """Text over several lines, deeper than what it belongs to."""
        start = end = begin
        while (line := self._line()) and line.depth > depth:
            start, end = (start if end > begin else line.start), line.end
            self._at += 1
        return Cell(re.sub(r"\s*\n\s*", _joint, self._text[start:end]), start, end)

    def _plain(self, begin: int, end: int) -> Value:
        sign = self._text[begin]
        if found := _QUOTED.match(self._text, begin, end):
            group = 1 if found[1] is not None else 2
            return Cell(found[group].replace("''", "'"), *found.span(group))
        rest = _COMMENT.sub("", self._text[begin:end])
        if sign in "[{":
            return self._short(begin, begin + len(rest))
        return Cell("" if rest in ("null", "~") else rest, begin, begin + len(rest))

    def _short(self, begin: int, end: int) -> Value:
        """A list or a mapping in brackets on one line, of plain values."""
        sign, closing = self._text[begin], self._text[end - 1]
        if (sign, closing) not in (("[", "]"), ("{", "}")):
            raise Broken
        pieces = re.finditer(r"""[ ]*((?:"[^"]*"|'[^']*'|[^,"'\[\]{}])+)(?:,|$)""", self._text[begin + 1 : end - 1])
        values: list[Value] = []
        found = Object()
        for piece in pieces:
            start = begin + 1 + piece.start(1)
            stop = start + len(piece[1].rstrip())
            key = _KEY.match(self._text, start, stop) if sign == "{" else None
            if key:
                name = key["key"].strip("\"'")
                found.keys[name] = Cell(name, *key.span("key"))
            if start < stop and (key is None or key.end() < stop):
                value = self._plain(key.end() if key else start, stop)
                values.append(value)
                if key:
                    found.values[key["key"].strip("\"'")] = value
        return values if sign == "[" else found
