"""OpenDocument files (ISO/IEC 26300): texts (.odt) as paragraphs with the numbers that they show, sheets (.ods), slides (.odp).

Headers, footers, notes, comments, deleted text, tables of contents, hidden sheets and macros are left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element

from app.errors import InputTooLarge
from app.reading.formats.archive import Archive, whole_number
from app.reading.formats.counting import Counter, Level
from app.reading.formats.format import MACROS, Format, FormatText, Writer, hidden_rows, hidden_sheet, table_lines
from app.reading.formats.grid import LONGEST_REPEATED

_ZIP = b"PK\x03\x04"
_KIND = b"application/vnd.oasis.opendocument."
_HEAD = 200
_NAMESPACE = re.compile(r"\{urn:oasis:names:tc:opendocument:xmlns:([a-z-]+):[^}]*\}")
_PREFIXES = {"drawing": "draw"}
_SPACES = re.compile(r"[ \t\r\n]+")
_UNREAD = re.compile(
    "text:(tracked-changes|note|hidden-text|hidden-paragraph|ruby-text|table-of-content|.*-index|page-number|sequence-decls|"
    "variable-decls|user-field-decls)|office:(annotation|annotation-end|forms|scripts)|presentation:notes|draw:(image|object)"
)
_STYLES = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "": "none"}
_CHINESE = "一壹甲"
_PLACEHOLDER = re.compile(r"%(\d+)%")
_HIDDEN = (("text:display", "none"), ("table:display", "false"), ("presentation:visibility", "hidden"))
_BLOCKS = ("text:p", "text:h", "text:list", "table:table")
_UNSEEN_ROW = ("collapse", "filter")
_WIDEST = 16_384
_MOST_CELLS = 5_000_000
_DEEPEST_LIST = 9


@lru_cache(maxsize=4096)
def _short(name: str) -> str:
    """A name with the usual prefix of its namespace, as in text:p."""
    return _NAMESPACE.sub(lambda found: f"{_PREFIXES.get(found[1], found[1])}:", name)


def _tag(element: Element) -> str:
    return _short(element.tag)


def _said(element: Element, name: str) -> str | None:
    """An attribute by its short name."""
    return next((value for key, value in element.attrib.items() if _short(key) == name), None)


def _found(root: Element | None, name: str) -> Iterator[Element]:
    """The elements of that name anywhere below."""
    yield from (element for element in (root.iter() if root is not None else ()) if _tag(element) == name)


def _recognizer(kind: bytes) -> Callable[[bytes, str], bool]:
    return lambda data, _name: data.startswith(_ZIP) and _KIND + kind in data[:_HEAD]


def _opened(data: bytes, name: str) -> tuple[Element, _Body, Writer]:
    """The body of a file, what reads its blocks, and the writer for them."""
    archive = Archive(data, name)
    manifest = archive.part("META-INF/manifest.xml")
    if next(_found(manifest, "manifest:encryption-data"), None) is not None:
        raise archive.protected()
    content = archive.part("content.xml")
    body = next(_found(content, "office:body"), None)
    if body is None or not len(body):
        raise archive.damaged()
    writer = Writer()
    if any(path.startswith(("Basic/", "Scripts/")) and path.endswith((".xml", ".py", ".js", ".bsh")) for path in archive.paths):
        writer.gap(MACROS)
    return body[0], _Body([archive.part("styles.xml"), content], name), writer


def _read_text(data: bytes, name: str) -> FormatText:
    root, body, writer = _opened(data, name)
    for line in body.lines(root):
        writer.line(line)
    return writer.written()


def _read_slides(data: bytes, name: str) -> FormatText:
    root, body, writer = _opened(data, name)
    for number, page in enumerate(_found(root, "draw:page"), 1):
        for line in body.lines(page) if _said(page, "draw:style-name") not in body.hidden else ():
            writer.line(line, f"slide {number}")
    return writer.written()


def _read_sheets(data: bytes, name: str) -> FormatText:
    root, body, writer = _opened(data, name)
    hidden: list[str] = []
    for sheet in (child for child in root if _tag(child) == "table:table"):
        title = _said(sheet, "table:name") or ""
        if _said(sheet, "table:style-name") in body.hidden:
            hidden.append(title)
            continue
        if writer.length:
            writer.line("")
        writer.sheet(body.rows(sheet), title)
        unseen = (row for row in _found(sheet, "table:table-row") if _said(row, "table:visibility") in _UNSEEN_ROW)
        if count := sum(next(_found(row, "text:p"), None) is not None for row in unseen):
            writer.gap(hidden_rows(title, count))
    for title in hidden:
        writer.gap(hidden_sheet(title))
    return writer.written()


class _Body:
    """Walks through blocks in the order of the document; `hidden` are the styles of what is not shown."""

    def __init__(self, roots: list[Element | None], name: str) -> None:
        self._name = name
        self._left = _MOST_CELLS
        self.hidden: set[str | None] = set()
        self._lists: dict[str | None, dict[int, Level]] = {}
        self._list_of: dict[str | None, str | None] = {}
        self._counters: dict[str | None, Counter] = {}
        self._outline = Counter({})
        for root in roots:
            for style in (element for element in (root.iter() if root is not None else ())):
                self._learn(style)

    def _learn(self, style: Element) -> None:
        tag = _tag(style)
        if tag == "style:style":
            self._list_of[_said(style, "style:name")] = _said(style, "style:list-style-name") or None
            if any((kind, _said(part, kind)) in _HIDDEN for part in style for kind, _ in _HIDDEN):
                self.hidden.add(_said(style, "style:name"))
        elif tag == "text:list-style":
            self._lists[_said(style, "style:name")] = dict(map(_level, style))
        elif tag == "text:outline-style":
            self._outline = Counter(dict(map(_level, style)))

    def lines(self, parent: Element) -> Iterator[str]:
        """The lines of a body, a cell, a text box or a slide."""
        for block in parent:
            tag = _tag(block)
            if _UNREAD.fullmatch(tag) or _said(block, "text:style-name") in self.hidden:
                continue
            if tag in ("text:p", "text:h"):
                yield from self._paragraph(block, "")
            elif tag == "text:list":
                yield from self._list(block, None, 0)
            elif tag == "table:table":
                yield from table_lines([cells for _, cells in self.rows(block)])
            elif _said(block, "presentation:class") == "title":
                yield from ("## " + line for line in self.lines(block) if line.strip())
            else:
                yield from self.lines(block)

    def rows(self, table: Element) -> Iterator[tuple[int, list[str]]]:
        """Number, from 1, and cells of each row that holds something."""
        below: dict[int, tuple[str, int]] = {}
        number = 1
        for row in _inside(table, "table:table-row"):
            repeated = whole_number(_said(row, "table:number-rows-repeated"), 1)
            cells = self._cells(row, below)
            if any(cells):
                self._left -= len(cells) * repeated
                if self._left < 0:
                    what = f"The tables of the file have more than the {_MOST_CELLS:,} cells that are read at once"
                    raise InputTooLarge(what, where=self._name, hint="divide it into several files")
                yield from ((number + again, cells) for again in range(repeated))
            number += repeated

    def _cells(self, row: Element, below: dict[int, tuple[str, int]]) -> list[str]:
        cells: list[str] = []
        for cell in _inside(row, "table:table-cell", "table:covered-table-cell"):
            column = len(cells)
            wide = min(whole_number(_said(cell, "table:number-columns-repeated"), 1), _WIDEST - column)
            if _tag(cell) != "table:table-cell":
                cells += [_from_above(below, place) for place in range(column, column + wide)]
                continue
            below.pop(column, None)
            text = "\n".join(self.lines(cell)).strip("\n")
            if (high := whole_number(_said(cell, "table:number-rows-spanned"), 1)) > 1:
                below[column] = (text if len(text) <= LONGEST_REPEATED and "\n" not in text else "", high - 1)
            cells += [text] * wide if text else [""] * wide
        while cells and not cells[-1]:
            cells.pop()
        return cells

    def _list(self, block: Element, style: str | None, level: int) -> Iterator[str]:
        style = _said(block, "text:style-name") or style
        known = self._lists.get(style, {})
        counter = self._counters.get(style)
        if not level:
            follows = _said(block, "text:continue-numbering") == "true" or _said(block, "text:continue-list")
            if counter is None or not follows:
                counter = self._counters[style] = Counter(known)
        elif counter is None:
            counter = self._counters[style] = Counter(known)
        for item in block:
            counts = _tag(item) == "text:list-item"
            if counts and (start := _said(item, "text:start-value")):
                counter.restart(level, whole_number(start, 1))
            for part in item:
                if _tag(part) == "text:list":
                    yield from self._list(part, style, min(level + 1, _DEEPEST_LIST))
                elif _tag(part) in ("text:p", "text:h"):
                    mark = counter.next(level) if counts else ""
                    yield from self._paragraph(part, mark, listed=True)
                    counts = False
                else:
                    yield from self.lines(part)

    def _paragraph(self, paragraph: Element, mark: str, *, listed: bool = False) -> Iterator[str]:
        boxes: list[Element] = []
        text = "".join(self._runs(paragraph, boxes))
        if _tag(paragraph) == "text:h" and text.strip():
            rank = whole_number(_said(paragraph, "text:outline-level"), 1)
            mark = mark if listed else self._outline.next(rank - 1)
            mark = mark or "#" * min(rank, 6) + " "
        yield from ((mark if text.strip() else "") + text).split("\n")
        for box in boxes:
            yield from self.lines(box)

    def _runs(self, parent: Element, boxes: list[Element]) -> Iterator[str]:
        """The text of a paragraph; the text boxes that hang on it are put into `boxes`."""
        yield _SPACES.sub(" ", parent.text or "")
        for child in parent:
            tag = _tag(child)
            if tag == "text:s":
                yield " " * min(whole_number(_said(child, "text:c"), 1), 1000)
            elif tag == "text:tab":
                yield "\t"
            elif tag == "text:line-break":
                yield "\n"
            elif tag.startswith("draw:") and any(_tag(part) in _BLOCKS for part in child):
                boxes.append(child)
            elif not _UNREAD.fullmatch(tag) and _said(child, "text:style-name") not in self.hidden:
                yield from self._runs(child, boxes)
            yield _SPACES.sub(" ", child.tail or "")


def _from_above(below: dict[int, tuple[str, int]], column: int) -> str:
    """What a cell of a row above says for that column, too."""
    text, left = below.pop(column, ("", 0))
    if left > 1:
        below[column] = (text, left - 1)
    return text


def _level(definition: Element) -> tuple[int, Level]:
    """A level of a list style, from 0, as Counter has it."""
    level = whole_number(_said(definition, "text:level"), 1) - 1
    if _tag(definition) != "text:list-level-style-number" and _tag(definition) != "text:outline-level-style":
        return level, Level("bullet")
    shown = _said(definition, "style:num-format") or ""
    style = "chineseCounting" if shown[:1] and shown[0] in _CHINESE else _STYLES.get(shown, "decimal")
    pattern = _said(definition, "style:num-list-format")
    if pattern is None:
        levels = whole_number(_said(definition, "text:display-levels"), 1)
        numbers = ".".join(f"%{n + 1}%" for n in range(level - levels + 1, level + 1) if n >= 0)
        pattern = (_said(definition, "style:num-prefix") or "") + numbers + (_said(definition, "style:num-suffix") or "")
    text = _PLACEHOLDER.sub(r"%\1", pattern) if shown else ""
    follows = next((said for part in definition.iter() if (said := _said(part, "text:label-followed-by"))), None)
    gap = "" if follows == "nothing" or text[-1:] in "、）" else " "
    return level, Level(style, text, whole_number(_said(definition, "text:start-value"), 1), gap)


def _inside(parent: Element, *names: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also those in groups of them; tables inside cells are left to the cells."""
    for child in parent:
        tag = _tag(child)
        if tag in names:
            yield child
        elif tag in ("table:table-header-rows", "table:table-rows", "table:table-row-group"):
            yield from _inside(child, *names)


ODT = Format("odt", _recognizer(b"text"), _read_text)
ODS = Format("ods", _recognizer(b"spreadsheet"), _read_sheets)
ODP = Format("odp", _recognizer(b"presentation"), _read_slides)
