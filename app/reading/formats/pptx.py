"""PowerPoint presentations (ECMA-376, .pptx, .pptm): slide by slide what stands on it, tables row by row.

Titles become headings. Notes, comments, hidden slides, slide numbers, dates, footers, pictures and macros are left out;
SmartArt and shapes that connectors join are read as charts (drawn.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from app.reading.formats.counting import numeral
from app.reading.formats.drawn import Joined, diagram_lines
from app.reading.formats.format import MACROS, Format, FormatText, Writer, table_lines
from app.reading.formats.grid import LONGEST_REPEATED
from app.reading.formats.package import Package, elements_at, local_name

_ZIP = b"PK\x03\x04"
_NO_CONTENT = ("dt", "ftr", "sldNum", "hdr")
_TITLES = {"ctrTitle": "# ", "title": "## "}
_NUMBERS = {"alphaLc": "lowerLetter", "alphaUc": "upperLetter", "romanLc": "lowerRoman", "romanUc": "upperRoman",
            "circleNum": "decimalEnclosedCircle", "ea1": "chineseCounting"}  # fmt: skip
_PATTERNS = {"ParenBoth": "({})", "ParenR": "{})", "Period": "{}.", "ea1ChsPlain": "{}、", "ea1ChtPlain": "{}、"}


def _recognizes(data: bytes, _name: str) -> bool:
    return data.startswith(_ZIP) and b"ppt/presentation" in data


def _read(data: bytes, name: str) -> FormatText:
    package = Package(data, name)
    path = package.main()
    paths = package.relationships(path)
    writer = Writer()
    for number, entry in enumerate(elements_at(package.part(path), "sldIdLst", "sldId"), 1):
        source = paths.get(_related(entry), "")
        slide = package.part(source)
        if slide is not None and slide.get("show") not in ("0", "false"):
            reader = _Slide(package, source)
            for tree in elements_at(slide, "cSld", "spTree"):
                for line in reader.slide(tree):
                    writer.line(line, f"slide {number}")
    if package.has_macros():
        writer.gap(MACROS)
    return writer.written()


def _related(element: Element, name: str = "id") -> str:
    return next((value for key, value in element.attrib.items() if key.endswith(f"}}{name}")), "")


class _Slide:
    """One slide's shapes."""

    def __init__(self, package: Package, path: str) -> None:
        self._package = package
        self._path = path
        self._charted: set[Element] = set()

    def slide(self, tree: Element) -> Iterator[str]:
        """What stands on the slide: its title, the chart that its connectors draw, and the rest."""
        chart = Joined(tree)
        self._charted = set(chart.shapes)
        titles = [shape for shape in tree if _placeholder(shape) in _TITLES]
        yield from self._lines(titles)
        yield from chart.lines()
        yield from self._lines(shape for shape in tree if shape not in titles)

    def _lines(self, shapes: Iterable[Element]) -> Iterator[str]:
        for shape in shapes:
            tag = local_name(shape)
            kind = _placeholder(shape)
            if shape in self._charted:
                continue
            if tag == "grpSp":
                yield from self._lines(shape)
            elif tag == "graphicFrame":
                yield from self._frame(shape)
            elif tag in ("sp", "cxnSp") and kind not in _NO_CONTENT:
                for body in elements_at(shape, "txBody"):
                    yield from _paragraphs(body, _TITLES.get(kind, ""))
            elif tag == "AlternateContent":
                yield from self._lines(shape[0]) if len(shape) else ()

    def _frame(self, frame: Element) -> Iterator[str]:
        for data in elements_at(frame, "graphic", "graphicData"):
            for table in elements_at(data, "tbl"):
                yield from table_lines(list(_rows(table)))
            for diagram in elements_at(data, "relIds"):
                path = self._package.relationships(self._path).get(_related(diagram, "dm"), "")
                yield from diagram_lines(self._package.part(path))


def _placeholder(shape: Element) -> str:
    """What a shape stands for on its slide: its title, its footer …"""
    return next((found.get("type", "body") for part in shape for found in elements_at(part, "nvPr", "ph")), "")


def _rows(table: Element) -> Iterator[list[str]]:
    above: dict[int, str] = {}
    for row in elements_at(table, "tr"):
        cells: list[str] = []
        for column, cell in enumerate(elements_at(row, "tc")):
            text = "\n".join(line for body in elements_at(cell, "txBody") for line in _paragraphs(body, ""))
            if cell.get("vMerge") in ("1", "true"):
                text = above.get(column, "")
            else:
                above[column] = text if len(text) <= LONGEST_REPEATED and "\n" not in text else ""
            cells.append("" if cell.get("hMerge") in ("1", "true") else text)
        yield cells


def _paragraphs(body: Element, heading: str) -> Iterator[str]:
    """The lines of a text body, with the numbers of its lists."""
    counts: dict[int, int] = {}
    for paragraph in elements_at(body, "p"):
        text = "".join(_runs(paragraph))
        if not text.strip():
            continue
        properties = next(iter(elements_at(paragraph, "pPr")), None)
        level = int(properties.get("lvl", "0")) if properties is not None and properties.get("lvl", "0").isdigit() else 0
        numbered = next(iter(elements_at(properties, "buAutoNum")), None)
        counts = {deep: count for deep, count in counts.items() if deep < level or (deep == level and numbered is not None)}
        mark = heading
        if numbered is not None:
            start = numbered.get("startAt", "1")
            counts[level] = counts.get(level, int(start) - 1 if start.isdigit() and len(start) < 6 else 0) + 1
            mark = _number(counts[level], numbered.get("type", ""))
        elif elements_at(properties, "buChar"):
            mark = "- "
        yield from (mark + text).split("\n")


def _number(number: int, kind: str) -> str:
    """A mark as one of PowerPoint's schemes shows it (20.1.10.61), for example arabicPeriod."""
    style = next((style for begins, style in _NUMBERS.items() if kind.startswith(begins)), "decimal")
    pattern = next((pattern for ends, pattern in _PATTERNS.items() if kind.endswith(ends)), "{}")
    mark = pattern.format(numeral(number, style))
    return mark if mark.endswith("、") else mark + " "


def _runs(paragraph: Element) -> Iterator[str]:
    for run in paragraph:
        tag = local_name(run)
        if tag in ("r", "fld") and not run.get("type", "").startswith(("slidenum", "datetime")):
            yield from (text.text or "" for text in elements_at(run, "t"))
        elif tag == "br":
            yield "\n"


PPTX = Format("pptx", _recognizes, _read)
