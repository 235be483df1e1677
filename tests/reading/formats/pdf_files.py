"""PDF files made with ReportLab: text over pages and columns, tables with rules, headers, pictures of pages."""

from __future__ import annotations

import io
from collections.abc import Sequence
from html import escape

from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Spacer, Table, TableStyle

_FONT = "STSong-Light"
pdfmetrics.registerFont(UnicodeCIDFont(_FONT))  # pyright: ignore[reportUnknownMemberType]
_STYLE = ParagraphStyle("text", fontName=_FONT, fontSize=10.5, leading=15, wordWrap="CJK")
_LATIN = ParagraphStyle("latin", fontName="Helvetica", fontSize=10.5, leading=15)


def paragraph(text: str) -> Flowable:
    """A line of a plain text, broken where it is full; an empty one is a gap."""
    if not text.strip():
        return Spacer(1, 10)
    return Paragraph(escape(text), _LATIN if text.isascii() else _STYLE)


def table(
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    *merged: tuple[tuple[int, int], tuple[int, int]],
    ruled: bool = True,
    stands: str = "MIDDLE",
) -> Flowable:
    """A table, whose widths are centimetres; `merged` are first and last cell, as (column, row); `stands` is TOP or MIDDLE."""
    cells = [[[paragraph(line) for line in cell.split("\n")] if cell else "" for cell in row] for row in rows]
    spans = [("SPAN", first, last) for first, last in merged]
    rules = [("GRID", (0, 0), (-1, -1), 0.5, "black")] if ruled else []
    style = TableStyle([*rules, ("VALIGN", (0, 0), (-1, -1), stands), *spans])
    return Table(cells, colWidths=[width * cm for width in widths], style=style, repeatRows=1)


def pages(parts: Sequence[Flowable], *, columns: int = 1, header: str = "", footer: str = "", password: str = "") -> bytes:
    """A file of A4 pages; `footer` may hold {page}."""
    file = io.BytesIO()
    width, height = A4
    wide = (width - 4 * cm - (columns - 1) * cm) / columns
    frames = [Frame(2 * cm + n * (wide + cm), 2 * cm, wide, height - 4 * cm, 0, 0, 0, 0) for n in range(columns)]

    def margins(canvas: Canvas, _document: BaseDocTemplate) -> None:
        canvas.setFont(_FONT, 9)
        canvas.drawString(2 * cm, height - 1.2 * cm, header)
        canvas.drawCentredString(width / 2, 1 * cm, footer.format(page=canvas.getPageNumber()))

    encrypted = StandardEncryption(password, ownerPassword="owner") if password else None
    document = BaseDocTemplate(file, pagesize=A4, encrypt=encrypted, invariant=1)
    document.addPageTemplates([PageTemplate(frames=frames, onPage=margins)])
    document.build(list(parts))
    return file.getvalue()


def pdf(text: str) -> bytes:
    """The text over pages with their numbers."""
    return pages([paragraph(line) for line in text.splitlines()], footer="第 {page} 页")


def picture(count: int = 1) -> bytes:
    """Pages that are pictures without a word of text."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    for _ in range(count):
        image = Image.new("L", (200, 280), 200)
        canvas.drawInlineImage(image, 0, 0, *A4)  # pyright: ignore[reportUnknownMemberType]
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def blank(count: int) -> bytes:
    """So many pages with nothing but a word each."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    for number in range(count):
        canvas.drawString(72, 500, f"word{number}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()
