"""The report as a Word document: cover, contents with links, numbered pages, pictures of plots and charts, tables that repeat
their heads. How its parts are dressed stands in docx_style.py."""

from __future__ import annotations

from io import BytesIO

from docx import Document
from docx.document import Document as OpenDocument
from docx.enum.text import WD_BREAK
from docx.shared import Emu, Pt
from docx.text.paragraph import Paragraph

from app.report.blocks import Bars, Block, Card, Chart, Report, Section, Table, Text, Tiles
from app.report.docx_style import (
    BRAND,
    COLOURS,
    QUIET,
    bookmark,
    dress,
    framed,
    link,
    number_pages,
    room,
    tabled,
    tiled,
)
from app.report.html import shown
from app.report.plots import bars_drawing
from app.report.words import say
from visualizations.export.drawing import Drawing
from visualizations.export.png import png

_WIDEST = 9
"""Columns of a matrix that a page in landscape holds; a wider one goes on in further tables."""
_EMU_OF_PIXEL = 9525


def write_docx(report: Report) -> bytes:
    """The file's bytes (Office Open XML)."""
    document = Document()
    dress(document, report)
    _cover(document, report)
    for place, section in enumerate(report.sections):
        _section(document, report, section, place)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _cover(document: OpenDocument, report: Report) -> None:
    language = "zh" if report.language == "zh" else "en"
    document.add_paragraph(report.title, style="Subtitle").paragraph_format.space_before = Pt(96)
    document.add_paragraph(report.organization, style="Title")
    _quiet(document, f"{report.subtitle}\n{report.date}")
    heading = document.add_paragraph()
    heading.paragraph_format.space_before = Pt(30)
    title = heading.add_run(say(language, "contents"))
    title.bold, title.font.color.rgb = True, BRAND
    for place, section in enumerate(report.sections):
        entry = document.add_paragraph()
        entry.paragraph_format.space_after = Pt(2)
        link(entry, f"{place + 1}  {section.title}", f"section{place}")
    number_pages(document, report.organization)


def _section(document: OpenDocument, report: Report, section: Section, place: int) -> None:
    heading = document.add_heading(section.title, 1)
    heading.paragraph_format.page_break_before = True
    bookmark(heading, f"section{place}", place)
    for block in section.blocks:
        _add(document, block, report)


def _add(document: OpenDocument, block: Block, report: Report) -> None:
    match block:
        case Text(text, quiet):
            if quiet:
                _quiet(document, text)
            else:
                document.add_paragraph(text)
        case Tiles(items):
            tiled(document, items)
        case Bars(title, _):
            document.add_heading(title, 2)
            _picture(document, bars_drawing(block, report.language))
        case Chart(title, drawing):
            document.add_heading(title, 2)
            _picture(document, drawing)
        case Card():
            _card(document, block, report)
        case Table(title, columns, rows, matrix):
            if title:
                document.add_heading(title, 2)
            for first in range(1, max(len(columns), 2), _WIDEST):
                part = slice(first, first + _WIDEST)
                lines = [[shown(row[0]), *map(shown, row[part])] for row in rows]
                numeric = [all(isinstance(row[n], int | float) for row in rows) for n in (0, *range(len(columns))[part])]
                tabled(document, [columns[0], *columns[part]], lines, numeric, matrix=matrix)


def _picture(document: OpenDocument, drawing: Drawing) -> None:
    """As large as it was drawn, or as the page's text is wide and high."""
    width, height = room(document)
    scale = min(1.0, width / (drawing.width * _EMU_OF_PIXEL), height / (drawing.height * _EMU_OF_PIXEL))
    document.add_picture(BytesIO(png(drawing)), width=Emu(round(drawing.width * _EMU_OF_PIXEL * scale)))
    document.paragraphs[-1].paragraph_format.space_after = Pt(10)


def _card(document: OpenDocument, card: Card, report: Report) -> None:
    """The message in a frame of its severity's colour, its quotes, and what to do; all on one page where they fit."""
    message = document.add_paragraph()
    badge = message.add_run(f"{card.severity}  ")
    badge.bold, badge.font.color.rgb = True, COLOURS[card.finding.severity]
    message.add_run(card.finding.message).bold = True
    rule = message.add_run(f"  {card.rule}")
    rule.font.size, rule.font.color.rgb = Pt(9), QUIET
    parts = [message]
    for quote, place in card.quotes():
        cited = document.add_paragraph(f"“{quote}”")
        where = cited.add_run(f"  {place}")
        where.font.size, where.font.color.rgb = Pt(8.5), QUIET
        cited.runs[0].font.size = Pt(9.5)
        parts.append(cited)
    advice = say("zh" if report.language == "zh" else "en", "suggestion")
    parts.append(_quiet(document, f"{advice}: {card.finding.suggestion}"))
    framed(parts, COLOURS[card.finding.severity])


def _quiet(document: OpenDocument, text: str) -> Paragraph:
    paragraph = document.add_paragraph()
    for place, line in enumerate(text.split("\n")):
        run = paragraph.add_run(line)
        run.font.color.rgb = QUIET
        if place < text.count("\n"):
            run.add_break(WD_BREAK.LINE)
    return paragraph
