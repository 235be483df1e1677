"""How fast Word and Excel files become text, beside the libraries that only open them; and how reading grows with size."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from time import process_time

import docx
import openpyxl

from app.reading.formats import text_of
from benchmarks.generator import company, document
from benchmarks.measure import in_turns
from benchmarks.table import Line

_SMALL, _LARGE = 10_000, 50_000_000
_AGAIN = 5


def lines(positions: int, rounds: int, seed: int) -> list[Line]:
    """Ratios to python-docx and openpyxl over one generated document; time and memory of a document of 50 MB."""
    text = document(company(positions, "zh", seed), "numbered").splitlines()
    word, excel = _word(text), _excel(text)
    timings = in_turns(
        {
            "word": lambda: text_of(word, "measured.docx"),
            "python-docx": lambda: [paragraph.text for paragraph in docx.Document(io.BytesIO(word)).paragraphs],
            "excel": lambda: text_of(excel, "measured.xlsx"),
            "openpyxl": lambda: _cells(excel),
        },
        rounds,
        clock=process_time,
    )
    found: list[Line] = []
    for what, ours, bare in ((".docx", "word", "python-docx"), (".xlsx", "excel", "openpyxl")):
        detail = f"{len(text)} lines: {timings[ours]}; {bare} {timings[bare]}"
        ratio = timings[ours].median / timings[bare].median
        found.append(Line(f"text of {what} ÷ {bare} reading it", ratio, "×", detail, ("at most", 2)))
    return found + _growth(seed)


def _growth(seed: int) -> list[Line]:
    """Seconds and memory a byte of a large document, the seconds beside those of small ones."""
    small = min((_measured(_SMALL, seed + n) for n in range(_AGAIN)), key=lambda one: one["seconds"])
    large = _measured(_LARGE, seed)
    rate, rate_large = (one["seconds"] / one["bytes"] for one in (small, large))
    detail = f"{1 / rate / 1e6:.3g} MB/s and {1 / rate_large / 1e6:.3g} MB/s"
    memory = large["rise"] / large["bytes"]
    return [
        Line("reading 50 MB ÷ 10 KB, a byte", rate_large / rate, "×", detail, ("at most", 1.5)),
        Line("peak of memory ÷ text, 50 MB", memory, "×", f"{large['rise'] / 1e6:,.0f} MB", ("at most", 12)),
    ]


def _measured(size: int, seed: int) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.large", str(size), str(seed)]
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


def _word(text: list[str]) -> bytes:
    made = docx.Document()
    for line in text:
        made.add_paragraph(line)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def _excel(text: list[str]) -> bytes:
    """Lines over four columns."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Posts")
    for number, line in enumerate(text):
        sheet.append([number, line[:8], line[8:30], line[30:]])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _cells(data: bytes) -> list[object]:
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
    return [row for sheet in book.worksheets for row in sheet.iter_rows(values_only=True)]
