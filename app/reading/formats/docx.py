"""Word documents (ECMA-376, .docx, .docm): paragraphs as lines with the numbers that Word shows, tables row by row.

Text boxes and SmartArt stand after the paragraph that they hang on. Headers, footers, notes, comments, deleted and hidden
text, tables of contents and macros are left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain
from xml.etree.ElementTree import Element

from app.reading.formats.archive import whole_number
from app.reading.formats.counting import Counter, Level
from app.reading.formats.drawn import diagram_lines
from app.reading.formats.format import MACROS, Format, FormatText, Writer, table_lines
from app.reading.formats.grid import LONGEST_REPEATED, MOST_COLUMNS
from app.reading.formats.package import Package, local_name

_ZIP = b"PK\x03\x04"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_WRAPPERS = ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "hyperlink", "fldSimple", "bdo", "dir")
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_GAPS = {"nothing": ""}
_HOLDERS = ("drawing", "pict", "object", "ruby", "rubyBase")
_SYMBOLS: dict[tuple[str | None, str], str] = {
    (font, code): sign
    for font, signs in {
        "Wingdings": "6C● 6E■ 6F□ 71□ 75◆ A8□ D8➢ FB× FC√ FD☒ FE☑", "Wingdings 2": "50√ 52☑ 53☒ A3□", "Symbol": "B7· D6√",
    }.items()
    for code, sign in ((pair[:2], pair[2:]) for pair in signs.split())
}  # fmt: skip
"""What the signs of picture fonts show that forms tick with or lists begin with; others say nothing."""
_CONTENTS = "Table of Contents"


def _recognizes(data: bytes, _name: str) -> bool:
    return data.startswith(_ZIP) and b"word/document" in data


def _read(data: bytes, name: str) -> FormatText:
    package = Package(data, name)
    path = package.main()
    root = package.part(path)
    writer = Writer()
    if root is not None:
        styles = _Styles(package.part(package.related(path, "/styles")))
        lists = _Lists(package.part(package.related(path, "/numbering")))
        diagrams = {identity: target for identity, target in package.relationships(path).items() if "diagrams/data" in target}
        reader = _Body(styles, lists, {identity: diagram_lines(package.part(target)) for identity, target in diagrams.items()})
        for line in chain.from_iterable(map(reader.lines, _children(root, "body"))):
            writer.line(line)
        for identity in reader.embedded:
            file = package.relationships(path).get(identity, "").rpartition("/")[2]
            writer.gap(f"a document embedded in the file was not read: {file}")
    if package.has_macros():
        writer.gap(MACROS)
    return writer.written()


@lru_cache(maxsize=4096)
def _local(name: str) -> str:
    return name.removeprefix(_W).removeprefix(_STRICT)


def _tag(element: Element) -> str:
    """A WordprocessingML element's name, of both of its namespaces; other elements keep theirs."""
    return _local(element.tag)


def _children(element: Element | None, *names: str) -> list[Element]:
    return [child for child in element if _tag(child) in names] if element is not None else []


def _child(element: Element | None, *names: str) -> Element | None:
    """The element that a path of names leads to."""
    for name in names:
        element = next(iter(_children(element, name)), None)
    return element


def _said(element: Element | None, name: str = "val") -> str | None:
    if element is None:
        return None
    return element.get(_W + name, element.get(_STRICT + name))


def _is_on(switch: Element | None) -> bool:
    """Whether a property is there and not switched off."""
    return switch is not None and _said(switch) not in ("0", "false", "off")


class _Styles:
    """What a paragraph has from its style: its place in a list, its rank as a heading."""

    def __init__(self, root: Element | None) -> None:
        self._styles = {_said(style, "styleId"): style for style in _children(root, "style")}
        unseen = [name for name, style in self._styles.items() if _is_on(_child(style, "rPr", "vanish"))]
        self.hidden = frozenset(unseen) - {None}
        """The styles of letters that are not shown."""

    def chain(self, identity: str | None) -> Iterator[Element]:
        """A style and those that it is based on."""
        seen: set[str | None] = set()
        while identity in self._styles and identity not in seen:
            seen.add(identity)
            style = self._styles[identity]
            yield style
            identity = _said(_child(style, "basedOn"))


class _Lists:
    """The lists of the document: each number's counter, and what it starts anew."""

    def __init__(self, root: Element | None) -> None:
        abstracts = _children(root, "abstractNum")
        counters = {_said(one, "abstractNumId"): Counter(dict(map(_level, _children(one, "lvl")))) for one in abstracts}
        styled = {
            _said(one): counters[_said(abstract, "abstractNumId")]
            for abstract in abstracts
            for one in _children(abstract, "styleLink")
        }
        for abstract in abstracts:  # a list that is only a reference to a style of lists
            if (link := _said(_child(abstract, "numStyleLink"))) in styled:
                counters[_said(abstract, "abstractNumId")] = styled[link]
        self._counters: dict[str | None, Counter] = {}
        self._restarts: dict[str | None, list[tuple[int, int]]] = {}
        for number in _children(root, "num"):
            identity = _said(number, "numId")
            counter = counters.get(_said(_child(number, "abstractNumId")))
            overrides = _children(number, "lvlOverride")
            if counter is not None:
                own = dict(_level(level) for override in overrides for level in _children(override, "lvl"))
                self._counters[identity] = Counter({**counter.levels, **own}) if own else counter
            starts = [(_said(override, "ilvl"), _said(_child(override, "startOverride"))) for override in overrides]
            self._restarts[identity] = [(whole_number(level, 0), whole_number(start, 1)) for level, start in starts if start]

    def mark(self, identity: str | None, level: int) -> str:
        """The mark of the next paragraph of that list at that level."""
        counter = self._counters.get(identity)
        if counter is None:
            return ""
        for at, start in self._restarts.pop(identity, ()):
            counter.restart(at, start)
        return counter.next(level)


def _level(level: Element) -> tuple[int, Level]:
    style = _said(_child(level, "numFmt")) or "decimal"
    text = _said(_child(level, "lvlText")) or ""
    start = whole_number(_said(_child(level, "start")), 1)
    gap = _GAPS.get(_said(_child(level, "suff")) or "", " ")
    return whole_number(_said(level, "ilvl"), 0), Level(style, text, start, gap, legal=_is_on(_child(level, "isLgl")))


class _Body:
    """Walks through blocks in the order of the document; lists count across the cells of tables."""

    def __init__(self, styles: _Styles, lists: _Lists, diagrams: Mapping[str, list[str]]) -> None:
        self._styles = styles
        self._lists = lists
        self._diagrams = diagrams
        self._begun = ""
        self.embedded: list[str] = []
        """Relationships of documents that Word shows as parts of this one."""

    def lines(self, parent: Element) -> Iterator[str]:
        """The lines of a body, a cell or a text box."""
        for block in parent:
            tag = _tag(block)
            if tag == "p":
                yield from self._paragraph(block)
            elif tag == "tbl":
                yield from table_lines(list(self._rows(block)))
            elif tag in _WRAPPERS and not _is_contents(block):
                yield from self.lines(block)
            elif tag == "altChunk":
                self.embedded += block.attrib.values()

    def _paragraph(self, paragraph: Element) -> Iterator[str]:
        properties = _child(paragraph, "pPr")
        styles = list(self._styles.chain(_said(_child(properties, "pStyle"))))
        names = [(_said(_child(style, "name")) or "").lower() for style in styles]
        if any(name.startswith("toc ") for name in names):
            return
        boxes: list[Element] = []
        text = self._begun + "".join(_runs(paragraph, boxes, self._styles.hidden))
        self._begun = ""
        if _child(properties, "rPr", "del") is not None and not boxes:  # its end was deleted: it goes on with the next one
            self._begun = text
            return
        marked = [properties, *(_child(style, "pPr") for style in styles)]
        mark = self._mark(marked) if text.strip() else ""
        rank = next((said for part in marked if (said := _said(_child(part, "outlineLvl"))) is not None), "")
        heading = "#" * (int(rank) + 1) + " " if rank in tuple("012345") and text.strip() and not mark else ""
        yield from (heading + mark + text).split("\n")
        for box in boxes:
            yield from self.lines(box)
        if self._diagrams:
            shown = (value for part in paragraph.iter() if local_name(part) == "relIds" for value in part.attrib.values())
            yield from chain.from_iterable(self._diagrams.get(identity, ()) for identity in shown)

    def _mark(self, marked: list[Element | None]) -> str:
        numbers = [_child(part, "numPr") for part in marked]
        identity = next((said for number in numbers if (said := _said(_child(number, "numId"))) is not None), None)
        level = next((said for number in numbers if (said := _said(_child(number, "ilvl"))) is not None), "0")
        return self._lists.mark(identity, whole_number(level, 0))

    def _rows(self, table: Element) -> Iterator[list[str]]:
        above: dict[int, str] = {}
        for row in _inside(table, "tr"):
            if _child(row, "trPr", "del") is not None:
                continue
            cells = [""] * min(whole_number(_said(_child(row, "trPr", "gridBefore")), 0), MOST_COLUMNS)
            for cell in _inside(row, "tc"):
                properties = _child(cell, "tcPr")
                merged = _child(properties, "vMerge")
                column = len(cells)
                text = "\n".join(self.lines(cell)).strip("\n")
                if merged is not None and _said(merged) != "restart":
                    text = above.get(column, "")
                elif merged is not None:
                    above[column] = text if len(text) <= LONGEST_REPEATED and "\n" not in text else ""
                cells += [text] + [""] * (min(whole_number(_said(_child(properties, "gridSpan")), 1), MOST_COLUMNS) - 1)
            yield cells


def _inside(parent: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also those in content controls."""
    for child in parent:
        if _tag(child) == name:
            yield child
        elif _tag(child) in _WRAPPERS:
            yield from _inside(child, name)


def _is_contents(control: Element) -> bool:
    """Whether a content control is a table of contents."""
    return _said(_child(control, "sdtPr", "docPartObj", "docPartGallery")) == _CONTENTS


def _runs(parent: Element, boxes: list[Element], hidden: frozenset[str | None]) -> Iterator[str]:
    """The text of a paragraph; the text boxes that hang on it are put into `boxes`. `hidden`: styles that are not shown."""
    for child in parent:
        tag = _tag(child)
        if tag == "t" or tag in _SIGNS or tag in ("sym", "fldChar"):
            yield _sign(child, tag)
        elif tag == "r":
            if not (len(child) and _tag(child[0]) == "rPr" and _is_unseen(child[0], hidden)):
                yield from _runs(child, boxes, hidden)
        elif tag == "txbxContent":
            boxes.append(child)
        elif child.tag == _ALTERNATIVES:
            yield from _runs(child[0], boxes, hidden) if len(child) else ()
        elif tag in _WRAPPERS:
            if _child(child, "sdtPr", "showingPlcHdr") is None:
                yield from _runs(child, boxes, hidden)
        elif tag in _HOLDERS or not child.tag.startswith((_W, _STRICT)):
            yield from _runs(child, boxes, hidden)


def _sign(element: Element, tag: str) -> str:
    """What an element without others in it shows."""
    if tag == "t":
        return element.text or ""
    if tag == "sym":
        code = _said(element, "char") or ""
        return _SYMBOLS.get((_said(element, "font"), code[-2:].upper()), "")
    if tag == "fldChar":
        return _chosen(element)
    return _SIGNS[tag] if _said(element, "type") != "page" else ""


def _is_unseen(properties: Element, hidden: frozenset[str | None]) -> bool:
    own = _child(properties, "vanish")
    return _is_on(own) if own is not None or not hidden else _said(_child(properties, "rStyle")) in hidden


def _chosen(field: Element) -> str:
    """What a field of an old form shows that is no text: the entry that was chosen, a box that was ticked."""
    chosen, ticked = _child(field, "ffData", "ddList"), _child(field, "ffData", "checkBox")
    if chosen is not None:
        entries = [_said(entry) or "" for entry in _children(chosen, "listEntry")]
        return entries[at] if (at := whole_number(_said(_child(chosen, "result")), 0)) < len(entries) else ""
    if ticked is not None:
        state = _child(ticked, "checked")
        return "☑" if _is_on(state if state is not None else _child(ticked, "default")) else "□"
    return ""


DOCX = Format("docx", _recognizes, _read)
