"""Web pages, saved or sent: what a reader of the page sees as its content, block by block as lines, tables row by row.

Scripts, styles, forms, navigation, hidden parts, comments and lists of nothing but links are no content and do not exist.
Nothing that the page refers to is fetched. Headings and list items get the marks that Markdown gives them, so that the
grammar knows them as such.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from app.errors import UnreadableInput
from app.reading.decoding import decode
from app.reading.formats.counting import numeral
from app.reading.formats.format import Format, FormatText, Writer, table_lines
from app.reading.formats.grid import LONGEST_REPEATED, MOST_COLUMNS

_HEAD = 4096
_BEGINS = re.compile(
    rb"(?:\xef\xbb\xbf|\s|<\?xml[^>]*\?>|<!--.*?-->)*+<(!doctype\s+html|html|head|body|meta|title|table|div|p|h[1-6])\b",
    re.IGNORECASE | re.DOTALL,
)
_WHOLE_PAGE = (b"!doctype", b"html", b"head", b"body", b"meta", b"title")
_CHARSET = re.compile(rb"<meta[^>]*\bcharset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_TEXT_NAMES = (".md", ".markdown", ".txt", ".text")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_UNSEEN_STYLE = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-element\s*:\s*(?:comment|footnote|endnote|header|footer)",
    re.IGNORECASE,
)
"""What is not shown, and what Office puts beside the text of a page: notes, comments, headers."""
_OFFICE_MARK = re.compile(r"mso-list\s*:\s*Ignore", re.IGNORECASE)
_MARKS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_NESTED = ("{}. ", "({}) ", "{}) ")
"""Marks of numbered lists inside each other where the page says none: browsers number all alike and only indent."""
_NO_CONTENT = re.compile(
    "head|script|style|template|noscript|nav|footer|aside|button|select|option|input|textarea|iframe|object|embed|svg|math|"
    "canvas|audio|video|map|dialog|datalist|del|comment|rt|rp|noframes"
)
_BLOCK = re.compile(
    "address|article|blockquote|body|center|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|form|h[1-6]|header|hgroup|"
    "hr|legend|li|main|menu|ol|p|pre|section|summary|t(?:able|body|d|foot|h|head|r)|ul"
)
_TAG = re.compile(
    r"<!--(?:.*?-->|.*)|<(?P<end>/?)(?P<name>[a-z][^\s/<>]*+)(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+'){0,400}+>",
    re.IGNORECASE | re.DOTALL,
)
_NEVER_DEEP = re.compile(
    "area|base|body|br|col|dd|dt|embed|head|hr|html|img|input|li|link|meta|option|p|param|source|t(?:body|d|foot|h|head|r)|wbr"
)
_DEEPEST = 5000
_TABLES = ("table", "grid", "treegrid")
_CELLS = ("cell", "gridcell", "columnheader", "rowheader")
"""What elements are that only style sets as a table (WAI-ARIA)."""
_HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
_FEWEST_LINKS = 3
_MOST_SPANNED = 1000


def _recognizes(data: bytes, name: str) -> bool:
    found = _BEGINS.match(data[:_HEAD].replace(b"\x00", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff"))
    if found is None:
        return False
    whole = found[1].lower().startswith(_WHOLE_PAGE)
    return whole or not name.lower().endswith(_TEXT_NAMES)


def _read(data: bytes, name: str) -> FormatText:
    writer = Writer()
    for line in page_lines(data, name):
        writer.line(line)
    if not writer.length and b"<frame" in data.lower():
        raise UnreadableInput(
            "The page only shows other pages in frames", where=name, hint="save each of those pages by itself, and give them"
        )
    lower = data[:_HEAD].replace(b"\x00", b"").lower()
    if b"<html" in lower and b"</html" not in data[-_HEAD:].replace(b"\x00", b"").lower():
        writer.gap("the page ends without its closing tag: it may have been cut short")
    return writer.written()


def page_lines(data: bytes, name: str, *, declared: str | None = None) -> list[str]:
    """What a reader sees of a page, line by line; `declared` is the encoding that its carrier says."""
    source = _decoded(data, name, declared).removeprefix("\ufeff")
    if _is_too_deep(source):
        raise UnreadableInput("The parts of the file are nested too deeply", where=name, hint="save the page anew as plain text")
    page = LexborHTMLParser(source)
    return _Lines().of(page.body) if page.body is not None else []


def _is_too_deep(source: str) -> bool:
    """Whether far more elements are opened than closed: the parser's time grows with the square of the depth."""
    opened: Counter[str] = Counter()
    depth = 0
    for tag in _TAG.finditer(source):
        called = (tag["name"] or "").lower()
        if not called or tag[0].endswith("/>") or _NEVER_DEEP.fullmatch(called):
            continue
        if not tag["end"]:
            opened[called] += 1
            depth += 1
        elif opened[called]:
            opened[called] -= 1
            depth -= 1
        if depth > _DEEPEST:
            return True
    return False


def _decoded(data: bytes, name: str, declared: str | None) -> str:
    """UTF-8 is known by itself, whatever a page says that was saved anew; else its own word counts, else the bytes."""
    marked = data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\x00" in data[:_HEAD]
    if not marked:
        try:
            return codecs.getincrementaldecoder("utf-8")().decode(data)
        except UnicodeDecodeError:
            found = _CHARSET.search(data[:_HEAD])
            if charset := declared or (found[1].decode("ascii") if found else None):
                try:
                    return data.decode(_codec(charset))
                except (UnicodeDecodeError, LookupError):
                    pass
    return decode(data, name)


def _codec(charset: str) -> str:
    """The encoding that browsers take for a declared one (WHATWG Encoding Standard): GB2312 and GBK are read as GB18030."""
    lower = charset.lower()
    return {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "iso-8859-1": "cp1252"}.get(lower, lower)


@dataclass(slots=True)
class _Lines:
    """Lines of one block and the blocks inside it; a table's cell has its own."""

    _lines: list[str] = field(default_factory=list[str])
    _pieces: list[str] = field(default_factory=list[str])
    _mark: str = ""
    _depth: int = 0

    def of(self, node: LexborNode) -> list[str]:
        """What stands in a node, line by line."""
        self._inside(node)
        self._end()
        return self._lines

    def _inside(self, node: LexborNode) -> None:
        if node.tag == "ol":
            self._numbered(node)
            return
        for child in _children(node):
            self._take(child, "- " if child.tag == "li" else _HEADINGS.get(child.tag or "", ""))

    def _numbered(self, node: LexborNode) -> None:
        style = _MARKS.get(node.attributes.get("type") or "")
        pattern = _NESTED[0] if style else _NESTED[min(self._depth, len(_NESTED) - 1)]
        number = _number(node.attributes.get("start"), 1)
        self._depth += 1
        for child in _children(node):
            if child.tag == "li":
                number = _number(child.attributes.get("value"), number)
                self._take(child, pattern.format(numeral(number, style or "decimal")))
                number += 1
            else:
                self._take(child, "")
        self._depth -= 1

    def _take(self, node: LexborNode, mark: str) -> None:
        tag = node.tag or ""
        if tag == "-text":
            self._pieces.append(node.text_content or "")
        elif tag == "br":
            self._end()
        elif tag.startswith(("-", "!")) or not _has_content(node, tag):
            return
        elif tag == "table" or _role(node) in _TABLES:
            self._end()
            self._table(node)
        elif tag == "pre":
            self._end()
            self._lines += node.text().splitlines()
        elif _BLOCK.fullmatch(tag):
            self._end()
            self._mark = mark or self._mark
            self._inside(node)
            self._end()
            self._mark = ""
        elif _OFFICE_MARK.search(node.attributes.get("style") or ""):
            shown = node.text().strip()
            self._pieces.append(f"{shown} " if len(shown) > 1 or shown.isnumeric() else "- ")
        else:
            self._inside(node)

    def _end(self) -> None:
        line = _SPACE.sub(" ", "".join(self._pieces)).strip(" ")
        self._pieces.clear()
        if line:
            self._lines.append(self._mark + line)
            self._mark = ""

    def _table(self, table: LexborNode) -> None:
        below: dict[int, tuple[str, int]] = {}
        rows: list[list[str]] = []
        for row in _rows(table):
            cells: list[str] = []
            _fill(cells, below)
            for cell in row:
                text = "\n".join(_Lines().of(cell))
                self._place(cells, below, cell, text)
                _fill(cells, below)
            rows.append(cells)
        self._lines += table_lines(rows)

    @staticmethod
    def _place(cells: list[str], below: dict[int, tuple[str, int]], cell: LexborNode, text: str) -> None:
        wide = min(_number(cell.attributes.get("colspan"), 1), MOST_COLUMNS)
        high = min(_number(cell.attributes.get("rowspan"), 1), _MOST_SPANNED)
        repeated = text if len(text) <= LONGEST_REPEATED and "\n" not in text else ""
        for column in range(len(cells), len(cells) + wide):
            if high > 1:
                below[column] = (repeated if column == len(cells) else "", high - 1)
        cells.append(text)
        cells += [""] * (wide - 1)


def _fill(cells: list[str], below: dict[int, tuple[str, int]]) -> None:
    """Puts in the cells that reach down from the rows above: a name that stands beside several rows belongs to each."""
    while len(cells) in below:
        text, left = below.pop(len(cells))
        if left > 1:
            below[len(cells)] = (text, left - 1)
        cells.append(text)


def _rows(table: LexborNode) -> Iterator[list[LexborNode]]:
    """The cells of each row of a table, those of tables inside its cells left to them."""
    for part in _children(table):
        if part.tag == "tr" or _role(part) == "row":
            yield list(_cells(part))
        elif part.tag in ("thead", "tbody", "tfoot") or _role(part) == "rowgroup":
            yield from _rows(part)
        elif part.tag == "caption" or _role(part) == "caption":
            yield [part]
        elif part.tag == "div" and _role(part) not in _TABLES:
            yield from _rows(part)


def _cells(row: LexborNode) -> Iterator[LexborNode]:
    for part in _children(row):
        if part.tag in ("td", "th") or _role(part) in _CELLS:
            yield part
        elif part.tag == "div":
            yield from _cells(part)


def _role(node: LexborNode) -> str | None:
    return None if (node.tag or "-").startswith("-") else node.attributes.get("role")


def _children(node: LexborNode) -> Iterator[LexborNode]:
    child = node.child
    while child is not None:
        yield child
        child = child.next


def _has_content(node: LexborNode, tag: str) -> bool:
    if _NO_CONTENT.fullmatch(tag):
        return False
    said = node.attributes
    if "hidden" in said or said.get("aria-hidden") == "true" or said.get("role") in ("navigation", "menu", "menubar"):
        return False
    if _UNSEEN_STYLE.search(said.get("style") or ""):
        return False
    return not (tag in ("ul", "ol", "dl", "div", "p") and _only_links(node, tag))


def _only_links(node: LexborNode, tag: str) -> bool:
    """Whether a list, or what stands directly in a block, is a menu: links and what divides them."""
    links = node.css("a[href]") if tag in ("ul", "ol", "dl") else [child for child in _children(node) if child.tag == "a"]
    if len(links) < _FEWEST_LINKS:
        return False
    linked = sum(_letters(link.text()) for link in links)
    return _letters(node.text()) == linked


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _number(said: str | None, otherwise: int) -> int:
    return int(said) if said and said.isascii() and said.isdigit() and 0 < len(said) < 6 else otherwise


HTML = Format("html", _recognizes, _read)
