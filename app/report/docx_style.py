"""How the Word report is dressed: page, fonts in both scripts, tables, frames, links and page numbers, below what python-docx
offers by name. It knows no finding and no organization."""

# pyright: reportUnknownMemberType=false, reportAttributeAccessIssue=false, reportUnknownVariableType=false
# The package declares a part of its types.

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document as OpenDocument
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length, Mm, Pt, RGBColor
from docx.table import _Cell as Cell  # pyright: ignore[reportPrivateUsage] - the package has no public name for it
from docx.text.paragraph import Paragraph

from app.report.blocks import Report

BRAND, QUIET = RGBColor(0x1F, 0x3A, 0x68), RGBColor(0x5A, 0x66, 0x75)
COLOURS = {"error": RGBColor(0xB4, 0x23, 0x18), "warning": RGBColor(0x8A, 0x5A, 0x00), "note": RGBColor(0x24, 0x57, 0xA8)}
_WHITE = RGBColor(0xFF, 0xFF, 0xFF)
_LINE, _TINT, _EMPTY = "D9DEE6", "F3F6FA", "FDF3F2"
_LATIN, _CHINESE = "Calibri", "Microsoft YaHei"
_A4, _EDGE, _HEADING = (Mm(297), Mm(210)), Mm(20), Mm(22)
_STYLES = {"Normal": (10.5, 6), "Title": (30, 10), "Subtitle": (14, 4), "Heading 1": (20, 10), "Heading 2": (13, 6)}
"""Size and space after, in points."""
_WIDE_CHARACTER = 0x2E80
_LEAST_COLUMN, _MOST_COLUMN = 6, 60
"""Characters by whose number columns share the width, at least and at most."""


def dress(document: OpenDocument, report: Report) -> None:
    """A4 across, one pair of fonts, headings in one colour, and properties that name the report."""
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = _A4
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = _EDGE
    for name, (size, space) in _STYLES.items():
        style = document.styles[name]
        style.font.size = Pt(size)
        style.paragraph_format.space_after = Pt(space)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in [key for key in fonts.attrib if "Theme" in key]:
            del fonts.attrib[theme]
        for script, font in (("ascii", _LATIN), ("hAnsi", _LATIN), ("cs", _LATIN), ("eastAsia", _CHINESE)):
            fonts.set(qn(f"w:{script}"), font)
        if name != "Normal":
            style.font.color.rgb, style.font.italic = BRAND, False
    document.styles["Footer"].font.size = Pt(8.5)
    properties = document.core_properties
    properties.title, properties.subject = f"{report.organization} · {report.title}", report.subtitle[:255]
    properties.author, properties.comments, properties.language = "Orgatlas", "", "zh-CN" if report.language == "zh" else "en"


def room(document: OpenDocument) -> tuple[int, int]:
    """Width and height of a page's text below a heading, in EMU."""
    page = document.sections[0]
    width, height = page.page_width or Mm(0), page.page_height or Mm(0)
    return width - 2 * _EDGE, height - 2 * _EDGE - _HEADING


def tabled(
    document: OpenDocument, columns: Sequence[str], rows: Sequence[Sequence[str]], numeric: Sequence[bool], *, matrix: bool
) -> None:
    """A table over the text's width, its head on every page; rows of a matrix without any full mark are tinted."""
    table = document.add_table(1 + len(rows), len(columns))
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    table.autofit = False
    widths = _widths(document, [columns, *rows])
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for place, (line, texts) in enumerate(zip(table.rows, [columns, *rows], strict=True)):
        row = line._tr.get_or_add_trPr()  # pyright: ignore[reportPrivateUsage] - no public way to a row's properties
        row.append(OxmlElement("w:cantSplit"))
        if place == 0:
            row.append(OxmlElement("w:tblHeader"))
        empty = matrix and place > 0 and "●" not in texts[1:]
        for column, (cell, text) in enumerate(zip(line.cells, texts, strict=True)):
            cell.width = widths[column]
            _fill(cell, "1F3A68" if place == 0 else _EMPTY if empty else None)
            aligned = "center" if matrix and column else "right" if numeric[column] else "left"
            _write(cell, text, 9, bold=place == 0, colour=_WHITE if place == 0 else None, aligned=aligned)
    document.add_paragraph().paragraph_format.space_after = Pt(4)


def tiled(document: OpenDocument, items: Sequence[tuple[str, str, str]]) -> None:
    """Numbers that are seen first, side by side: label, number, remark."""
    table = document.add_table(1, len(items))
    for cell, (label, value, remark) in zip(table.rows[0].cells, items, strict=True):
        _fill(cell, _TINT)
        _write(cell, label, 9, colour=QUIET)
        for text, size, colour in ((value, 20.0, BRAND), (remark, 9.0, QUIET)):
            run = cell.add_paragraph().add_run(text)
            run.font.size, run.font.color.rgb = Pt(size), colour
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.space_after = Pt(0)
    document.add_paragraph().paragraph_format.space_after = Pt(4)


def framed(paragraphs: Sequence[Paragraph], colour: RGBColor) -> None:
    """A bar of that colour on the left of the paragraphs, which are kept on one page."""
    for paragraph in paragraphs:
        last = paragraph is paragraphs[-1]
        properties = paragraph._p.get_or_add_pPr()  # pyright: ignore[reportPrivateUsage] - borders have no public way
        borders = OxmlElement("w:pBdr")
        borders.append(_element("w:left", val="single", sz="24", space="8", color=str(colour)))
        properties.append(borders)
        form = paragraph.paragraph_format
        form.left_indent = Pt(12)  # borders of neighbours are one bar only where their indents are equal
        form.keep_with_next, form.keep_together = not last, True
        form.space_after = Pt(12 if last else 2)


def link(paragraph: Paragraph, text: str, name: str) -> None:
    """A link to a bookmark of the same document."""
    anchor = OxmlElement("w:hyperlink")
    anchor.set(qn("w:anchor"), name)
    run = paragraph.add_run(text)
    run.font.color.rgb = COLOURS["note"]
    anchor.append(run._r)  # pyright: ignore[reportPrivateUsage] - a run cannot be made inside a link otherwise
    paragraph._p.append(anchor)  # pyright: ignore[reportPrivateUsage]


def bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """A place that links lead to."""
    content = paragraph._p  # pyright: ignore[reportPrivateUsage] - bookmarks have no public way
    content.append(_element("w:bookmarkStart", id=str(number), name=name))
    content.append(_element("w:bookmarkEnd", id=str(number)))


def number_pages(document: OpenDocument, name: str) -> None:
    """At the foot of every page: the name, and which page of how many."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for text, field in ((f"{name}    ", None), ("", "PAGE"), (" / ", None), ("", "NUMPAGES")):
        run = paragraph.add_run(text)
        run.font.size, run.font.color.rgb = Pt(8.5), QUIET
        if field:
            for kind in ("begin", "separate", "end"):
                run._r.append(_element("w:fldChar", fldCharType=kind))  # pyright: ignore[reportPrivateUsage]
                if kind == "begin":
                    instruction = OxmlElement("w:instrText")
                    instruction.text = field
                    run._r.append(instruction)  # pyright: ignore[reportPrivateUsage]


def _widths(document: OpenDocument, lines: Sequence[Sequence[str]]) -> list[Length]:
    """The text's width, shared by the longest line of each column."""
    columns = zip(*lines, strict=True)
    longest = [max(_breadth(line) for text in column for line in text.split("\n")) for column in columns]
    shares = [min(max(number, _LEAST_COLUMN), _MOST_COLUMN) for number in longest]
    width, _ = room(document)
    return [Length(round(width * share / sum(shares))) for share in shares]


def _breadth(text: str) -> int:
    return sum(2 if ord(character) >= _WIDE_CHARACTER else 1 for character in text)


def _write(
    cell: Cell, text: str, size: float, *, bold: bool = False, colour: RGBColor | None = None, aligned: str = "left"
) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
    paragraph.alignment = getattr(WD_ALIGN_PARAGRAPH, aligned.upper())
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(size), bold
    if colour is not None:
        run.font.color.rgb = colour


def _fill(cell: Cell, colour: str | None) -> None:
    """The cell's ground, and a thin line below it."""
    properties = cell._tc.get_or_add_tcPr()  # pyright: ignore[reportPrivateUsage] - shading has no public way
    borders = OxmlElement("w:tcBorders")
    borders.append(_element("w:bottom", val="single", sz="4", space="0", color=_LINE))
    properties.append(borders)
    if colour:
        properties.append(_element("w:shd", val="clear", color="auto", fill=colour))


def _element(tag: str, **attributes: str) -> BaseOxmlElement:
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made
