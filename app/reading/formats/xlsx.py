"""Excel workbooks (ECMA-376, .xlsx, .xlsm): each sheet row by row as lines, cells divided by tabs, each line with its place.

Cells hold the values that Excel last showed, formulas are not computed; dates are written as ISO 8601. Hidden sheets, charts,
comments and macros are left out, hidden rows are not (filters hide rows, too), and both are told. Rows without a value make one
empty line, however many they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from xml.etree.ElementTree import Element

from app.errors import InputTooLarge
from app.reading.formats.archive import whole_number
from app.reading.formats.format import MACROS, Format, FormatText, Writer, hidden_rows, hidden_sheet
from app.reading.formats.grid import LONGEST_REPEATED
from app.reading.formats.package import Package, elements_at
from graph_model.locations import column_number

_ZIP = b"PK\x03\x04"
_ADDRESS = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_WIDEST = 16_384
_MOST_CELLS = 5_000_000
"""Cells of all rows together, the empty ones before each row's last included."""
_DATES = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_FIRST_DAY = datetime(1899, 12, 30)  # noqa: DTZ001  the days of a sheet have no time zone
_FIRST_DAY_1904 = datetime(1904, 1, 1)  # noqa: DTZ001


def _recognizes(data: bytes, _name: str) -> bool:
    return data.startswith(_ZIP) and b"xl/workbook" in data


def _read(data: bytes, name: str) -> FormatText:
    package = Package(data, name)
    path = package.main()
    book = _Book(package, path, name)
    writer = Writer()
    for title, sheet in book.sheets():
        if writer.length:
            writer.line("")
        writer.sheet(book.rows(sheet), title)
        for told in book.told(title):
            writer.gap(told)
    for title in book.hidden:
        writer.gap(hidden_sheet(title))
    if package.has_macros():
        writer.gap(MACROS)
    return writer.written()


def _string(element: Element) -> str:
    """A shared or inline string; its phonetic reading aids are no part of it."""
    return "".join(text.text or "" for part in ((), ("r",)) for text in elements_at(element, *part, "t"))


class _Book:
    """A workbook's shared strings, which of its styles are dates, and its sheets."""

    def __init__(self, package: Package, path: str, name: str) -> None:
        self._name = name
        self._left = _MOST_CELLS
        self._package = package
        self._path = path
        self.hidden: list[str] = []
        self._hidden_rows = self._open_formulas = 0
        self._root = package.part(path)
        self._strings = [_string(item) for item in elements_at(package.part(package.related(path, "/sharedStrings")), "si")]
        styles = package.part(package.related(path, "/styles"))
        custom = {entry.get("numFmtId"): entry.get("formatCode", "") for entry in elements_at(styles, "numFmts", "numFmt")}
        kinds = [entry.get("numFmtId", "0") for entry in elements_at(styles, "cellXfs", "xf")]
        self._dates = [_is_date(kind, custom.get(kind)) for kind in kinds]
        old = any(entry.get("date1904") in ("1", "true") for entry in elements_at(self._root, "workbookPr"))
        self._first_day = _FIRST_DAY_1904 if old else _FIRST_DAY

    def sheets(self) -> Iterator[tuple[str, Element]]:
        """Title and XML of each sheet that is shown, in the order of the tabs."""
        paths = self._package.relationships(self._path)
        for entry in elements_at(self._root, "sheets", "sheet"):
            identity = next((value for key, value in entry.attrib.items() if key.endswith("}id")), "")
            sheet = self._package.part(paths.get(identity, ""))
            if sheet is None:
                continue
            if entry.get("state", "visible") == "visible":
                yield entry.get("name", ""), sheet
            else:
                self.hidden.append(entry.get("name", ""))

    def told(self, title: str) -> Iterator[str]:
        """What a reader must know of the sheet that was read last."""
        if self._hidden_rows:
            yield hidden_rows(title, self._hidden_rows)
        if self._open_formulas:
            yield f"formulas of the sheet {title} have no value until Excel has computed them: {self._open_formulas}"

    def rows(self, sheet: Element) -> Iterator[tuple[int, list[str]]]:
        """Number and cells of the rows that hold something."""
        below: dict[int, list[tuple[int, int, str]]] = {}
        spans = _merged(sheet)
        number = 0
        self._hidden_rows = self._open_formulas = 0
        for row in elements_at(sheet, "sheetData", "row"):
            number = whole_number(row.get("r"), number + 1)
            cells: dict[int, str] = {}
            for cell in row:
                column, _ = _address(cell.get("r")) or (max(cells, default=-1) + 1, number)
                text = self._value(cell)
                if not text and elements_at(cell, "f"):
                    self._open_formulas += 1
                if text and column < _WIDEST:
                    cells[column] = text
                    last = spans.get((column, number), number)
                    if last > number and len(text) <= LONGEST_REPEATED and "\n" not in text:
                        below.setdefault(column, []).append((number, last, text))
            if not cells:
                continue
            self._hidden_rows += row.get("hidden") in ("1", "true")
            self._left -= max(cells) + len(below)
            if self._left < 0:
                what = f"The sheets of the file have more than the {_MOST_CELLS:,} cells that are read at once"
                raise InputTooLarge(what, where=self._name, hint="divide it into several files")
            for column, reaching in below.items():
                first, last, text = reaching[-1]
                if first < number <= last:
                    cells.setdefault(column, text)
            yield number, [cells.get(column, "") for column in range(max(cells) + 1)]

    def _value(self, cell: Element) -> str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return "".join(_string(inline) for inline in elements_at(cell, "is"))
        said = next((value.text or "" for value in elements_at(cell, "v")), "")
        if kind == "s":
            index = whole_number(said, -1)
            return self._strings[index] if 0 <= index < len(self._strings) else ""
        if kind == "n":
            style = whole_number(cell.get("s"), 0)
            return self._number(said, date=style < len(self._dates) and self._dates[style])
        return {"1": "TRUE", "0": "FALSE"}.get(said, said) if kind == "b" else said

    def _number(self, said: str, *, date: bool) -> str:
        """A number as people write it: whole ones without a point, dates as days."""
        try:
            number = float(said)
            if date:
                moment = self._first_day + timedelta(days=number)
                return moment.date().isoformat() if number == int(number) else moment.isoformat(" ", "minutes")
            return str(int(number)) if number == int(number) and abs(number) < 1e15 else f"{number:.12g}"
        except (ValueError, OverflowError):
            return said


def _is_date(kind: str, code: str | None) -> bool:
    if code is None:
        return whole_number(kind, 0) in _DATES
    return any(letter in _QUOTED.sub("", code).lower() for letter in "ymdh")


def _merged(sheet: Element) -> dict[tuple[int, int], int]:
    """The last row that each merged cell reaches, by the place of its first."""
    found: dict[tuple[int, int], int] = {}
    for entry in elements_at(sheet, "mergeCells", "mergeCell"):
        first, _, last = entry.get("ref", "").partition(":")
        begin, end = _address(first), _address(last)
        if begin and end:
            found[begin] = end[1]
    return found


def _address(said: str | None) -> tuple[int, int] | None:
    """Column, from 0, and row, from 1, of an address such as B7."""
    found = _ADDRESS.fullmatch(said or "")
    if found is None:
        return None
    return column_number(found[1]), int(found[2])


XLSX = Format("xlsx", _recognizes, _read)
