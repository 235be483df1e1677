"""The report as an Excel workbook: a sheet a section, tables to filter, every finding in full, native charts for the measures."""

# pyright: reportUnknownMemberType=false
# The package declares a part of its types.

from __future__ import annotations

from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.chart_bar import ChartBar
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from app.findings.rule import Language
from app.report.blocks import Bars, Block, Card, Chart, Report, Section, Table, Text, Tiles
from app.report.words import say
from visualizations.export.png import png, sized

_WIDE = 60
_NARROW = 16
_FORBIDDEN = str.maketrans("[]:*?/\\", "       ")
_LONGEST_NAME = 31
_LONGEST_CELL = 32_000
_CHART_WIDTH, _ROW_HEIGHT = 1600.0, 20.0
"""Pixels that a chart is wide at most, and that a row is high."""


def write_xlsx(report: Report) -> bytes:
    """The file's bytes (Office Open XML)."""
    written = BytesIO()
    with Workbook(written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        for place, section in enumerate(report.sections):
            name = f"{place + 1} {section.title}".translate(_FORBIDDEN)[:_LONGEST_NAME]
            _Sheet(book, name, "zh" if report.language == "zh" else "en").write(report, section)
    return written.getvalue()


class _Sheet:
    """Writes one section from top to bottom."""

    def __init__(self, book: Workbook, name: str, language: Language) -> None:
        self._book = book
        self._name = name
        self._sheet: Worksheet = book.add_worksheet(name)
        self._language: Language = language
        self._row = 0
        self._head: Format = book.add_format({"bold": True, "font_color": "white", "bg_color": "#1f3a68", "text_wrap": True})
        self._title: Format = book.add_format({"bold": True, "font_size": 14, "font_color": "#1f3a68"})
        self._cell: Format = book.add_format({"text_wrap": True, "valign": "top"})

    def write(self, report: Report, section: Section) -> None:
        self._sheet.set_column(0, 0, _WIDE // 2)
        self._sheet.set_column(1, 12, _NARROW + 6)
        self._line(f"{report.organization} · {section.title}", self._title)
        self._line(f"{report.subtitle} · {report.date}")
        self._row += 1
        cards = [block for block in section.blocks if isinstance(block, Card)]
        if cards:
            self._findings(cards)
        for block in section.blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Text(text, _):
                self._line(text)
            case Tiles(items):
                self._table(["", "", ""], [[label, value, remark] for label, value, remark in items])
            case Bars(title, items):
                self._line(title, self._title)
                first = self._row
                self._table(["", ""], [[label, value] for label, value in items])
                chart = self._book.add_chart({"type": "bar"})
                if not isinstance(chart, ChartBar):
                    return
                chart.add_series(
                    {
                        "categories": [self._name, first + 1, 0, first + len(items), 0],
                        "values": [self._name, first + 1, 1, first + len(items), 1],
                        "fill": {"color": "#2457a8"},
                    }
                )
                chart.set_legend({"none": True})
                chart.set_y_axis({"reverse": True})
                self._sheet.insert_chart(first, 3, chart)
                self._row = max(self._row, first + 16)
            case Table(title, columns, rows):
                if title:
                    self._line(title, self._title)
                self._table(list(columns), [list(row) for row in rows])
            case Chart(title, drawing):
                self._line(title, self._title)
                scale = min(1.0, _CHART_WIDTH / drawing.width)
                drawn, finer = png(drawing), sized(drawing)[1]
                smaller = {"x_scale": scale / finer, "y_scale": scale / finer}
                self._sheet.insert_image(self._row, 0, f"{title}.png", {"image_data": BytesIO(drawn), **smaller})
                self._row += int(drawing.height * scale / _ROW_HEIGHT) + 3
            case Card():
                pass  # all of them stand in one table

    def _findings(self, cards: list[Card]) -> None:
        columns = [say(self._language, key) for key in ("message", "severity", "rule", "subjects", "quote", "suggestion", "id")]
        first = self._row
        rows: list[list[str | float]] = [
            [
                card.finding.message,
                card.severity,
                card.rule,
                "\n".join(subject.name for subject in card.finding.subjects),
                "\n".join(f"“{quote}” ({place})" for quote, place in card.quotes()),
                card.finding.suggestion,
                card.finding.id,
            ]
            for card in cards
        ]
        self._table(columns, rows)
        self._sheet.autofilter(first, 0, first + len(rows), len(columns) - 1)
        self._sheet.set_column(0, 0, _WIDE)
        self._sheet.set_column(4, 4, _WIDE)

    def _table(self, columns: list[str], rows: list[list[str | float]]) -> None:
        for place, column in enumerate(columns):
            self._sheet.write_string(self._row, place, column, self._head)
        for row in rows:
            self._row += 1
            for place, cell in enumerate(row):
                if isinstance(cell, str):
                    self._sheet.write_string(self._row, place, cell[:_LONGEST_CELL], self._cell)
                else:
                    self._sheet.write_number(self._row, place, cell, self._cell)
        self._row += 2

    def _line(self, text: str, style: Format | None = None) -> None:
        self._sheet.write_string(self._row, 0, text[:_LONGEST_CELL], style)
        self._row += 1
