"""The report as a Word document: headings for its table of contents, tables, findings with quotes. Bars are drawn in tables."""

from __future__ import annotations

from io import BytesIO

from docx import Document
from docx.document import Document as OpenDocument
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from app.report.blocks import Bars, Block, Card, Chart, Report, Table, Text, Tiles
from app.report.html import shown

_COLOURS = {"error": RGBColor(0xB4, 0x23, 0x18), "warning": RGBColor(0x8A, 0x5A, 0x00), "note": RGBColor(0x24, 0x57, 0xA8)}
_QUIET = RGBColor(0x5A, 0x66, 0x75)
_BAR = 30
"""Characters of the longest bar."""
_WIDEST = 9
"""Columns of a matrix that a page in landscape holds; a wider one goes on in further tables."""


def write_docx(report: Report) -> bytes:
    """The file's bytes (Office Open XML)."""
    document = Document()
    _dress(document)
    document.add_heading(report.organization, 0)
    document.add_paragraph(report.title, style="Subtitle")
    _quiet(document, f"{report.subtitle}\n{report.date}")
    for section in report.sections:
        document.add_heading(section.title, 1)
        for block in section.blocks:
            _add(document, block)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _dress(document: OpenDocument) -> None:
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10.5)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), "Microsoft YaHei")  # pyright: ignore[reportUnknownMemberType]


def _add(document: OpenDocument, block: Block) -> None:
    match block:
        case Text(text, quiet):
            if quiet:
                _quiet(document, text)
            else:
                document.add_paragraph(text)
        case Tiles(items):
            _table(document, [label for label, _, _ in items], [[f"{value}\n{remark}".strip() for _, value, remark in items]])
        case Bars(title, items):
            document.add_heading(title, 2)
            most = max((value for _, value in items), default=0) or 1
            _table(document, [], [[label, "█" * round(value / most * _BAR), shown(value)] for label, value in items])
        case Card():
            _card(document, block)
        case Chart(title, view):
            document.add_heading(title, 2)
            for each in view.nodes:
                document.add_paragraph("    " * each.level + each.node.label).paragraph_format.space_after = Pt(0)
        case Table(title, columns, rows):
            if title:
                document.add_heading(title, 2)
            for first in range(1, max(len(columns), 2), _WIDEST):
                part = slice(first, first + _WIDEST)
                _table(document, [columns[0], *columns[part]], [[shown(row[0]), *map(shown, row[part])] for row in rows])


def _card(document: OpenDocument, card: Card) -> None:
    paragraph = document.add_paragraph()
    badge = paragraph.add_run(f"{card.severity}  ")
    badge.bold, badge.font.color.rgb = True, _COLOURS[card.finding.severity]
    paragraph.add_run(card.finding.message).bold = True
    rule = paragraph.add_run(f"  {card.rule}")
    rule.font.size, rule.font.color.rgb = Pt(9), _QUIET
    for quote, place in card.quotes():
        cited = document.add_paragraph(f"“{quote}” ", style="Quote")
        where = cited.add_run(place)
        where.font.size, where.font.color.rgb = Pt(8.5), _QUIET
    _quiet(document, f"→ {card.finding.suggestion}")


def _quiet(document: OpenDocument, text: str) -> None:
    document.add_paragraph().add_run(text).font.color.rgb = _QUIET


def _table(document: OpenDocument, columns: list[str], rows: list[list[str]]) -> None:
    lines = [columns, *rows] if columns else rows
    if not lines:
        return
    table = document.add_table(len(lines), len(lines[0]), style="Light Grid Accent 1" if columns else "Table Grid")
    for cells, texts in zip(table.rows, lines, strict=True):
        for cell, text in zip(cells.cells, texts, strict=True):
            cell.text = text
    document.add_paragraph()
