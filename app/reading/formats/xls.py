"""Excel workbooks of 1997 to 2003 (.xls): each sheet row by row as lines, cells divided by tabs, each with its place.

What .xlsx says of values holds here: those that Excel last showed, dates as ISO 8601. Hidden sheets, charts, comments and macros
are left out.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from app.errors import InputTooLarge, UnreadableInput
from app.reading.formats.apart import answer
from app.reading.formats.format import MACROS, Format, FormatText, Writer, hidden_sheet
from app.reading.formats.grid import LONGEST_REPEATED

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BOOKS = tuple(stream.encode("utf-16-le") for stream in ("Workbook\0", "Book\0"))
_MACROS = "_VBA_PROJECT_CUR".encode("utf-16-le")
_MOST_CELLS = 5_000_000


def _recognizes(data: bytes, _name: str) -> bool:
    return data.startswith(_COMPOUND) and any(stream in data for stream in _BOOKS)


def _read(data: bytes, name: str) -> FormatText:
    found: dict[str, Any] = json.loads(answer(Path(__file__).with_name("xls_script.py"), data, name, str(_MOST_CELLS)))
    if found.get("error") == "password":
        what = "The workbook is protected by a password"
        raise UnreadableInput(what, where=name, hint="save it without a password and try again")
    if found.get("error") == "large":
        what = f"The sheets of the file have more than the {_MOST_CELLS:,} cells that are read at once"
        raise InputTooLarge(what, where=name, hint="divide it into several files")
    if "error" in found:
        what = "The workbook is damaged or cut short"
        raise UnreadableInput(what, where=name, hint="open it in Excel or LibreOffice, save it as .xlsx and try again")
    writer = Writer()
    for sheet in found["sheets"]:
        if writer.length:
            writer.line("")
        _write(writer, sheet["name"], dict(sheet["rows"]), sheet["merged"])
    for title in found["hidden"]:
        writer.gap(hidden_sheet(title))
    if _MACROS in data:
        writer.gap(MACROS)
    return writer.written()


def _write(writer: Writer, title: str, rows: dict[int, list[str]], merged: list[list[int]]) -> None:
    """The rows of a sheet; a name in a cell over several rows belongs to each."""
    for top, column, bottom, _ in merged:
        cells = rows.get(top + 1, [])
        text = cells[column] if column < len(cells) else ""
        if text and len(text) <= LONGEST_REPEATED and "\n" not in text:
            for number in range(top + 2, bottom + 2):
                below = rows.get(number)
                if below is not None:
                    below += [""] * (column + 1 - len(below))
                    below[column] = below[column] or text
    writer.sheet(rows.items(), title)


XLS = Format("xls", _recognizes, _read)
