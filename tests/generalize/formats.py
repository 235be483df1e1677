"""A rendering as a file of every format that is read: tabs are cells where the format has tables, else each line a paragraph."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from html import escape
from itertools import groupby

import docx
import openpyxl

from tests.reading.formats import docx_files, writers
from tests.reading.formats.pdf_files import pdf


def _html(text: str) -> bytes:
    """Paragraphs and tables, with a menu and a script that are not the document's."""
    parts: list[str] = []
    for tabbed, lines in groupby(text.splitlines(), key=lambda line: "\t" in line):
        if tabbed:
            rows = ("".join(f"<td>{escape(cell)}</td>" for cell in line.split("\t")) for line in lines)
            parts.append(f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>")
        else:
            parts += [f"<p>{escape(line)}</p>" for line in lines]
    body = "\n".join(parts)
    return f"<!DOCTYPE html><html><head><meta charset=utf-8><script>var n = 1;</script></head><body>{body}</body></html>".encode()


def _word_tables(text: str) -> bytes:
    """Word with a real table for lines with tabs, as the program itself writes it."""
    document = docx.Document()
    for tabbed, lines in groupby(text.splitlines(), key=lambda line: "\t" in line):
        if not tabbed:
            for line in lines:
                document.add_paragraph(line)
            continue
        rows = [line.split("\t") for line in lines]
        table = document.add_table(len(rows), max(map(len, rows)))
        for place, row in enumerate(rows):
            for column, cell in enumerate(row):
                table.cell(place, column).text = cell
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _workbook(text: str) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for line in text.splitlines():
        sheet.append(line.split("\t"))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _comma_separated(text: str) -> bytes:
    file = io.StringIO()
    csv.writer(file).writerows(line.split("\t") for line in text.splitlines())
    return file.getvalue().encode()


WRITERS: dict[str, Callable[[str], bytes]] = {
    "docx": docx_files.document,
    "docx, tables": _word_tables,
    "odt": writers.odt,
    "rtf": writers.rtf,
    "html": _html,
    "mhtml": writers.mhtml,
    "pptx": writers.pptx,
    "pdf": pdf,
    "xlsx": _workbook,
    "csv": _comma_separated,
}
