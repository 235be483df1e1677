"""A script: an Excel workbook of 1997 to 2003 on standard input, one JSON object on standard output. It runs in a process of its
own (app.reading.formats.apart), because its library is native code, and imports nothing of ours.

The object is {"sheets": [{"name", "rows": [[number from 1, [cells as text]], …], "merged": [[row, column, last row, last column]
from 0, …]}], "hidden": [name, …]} with the sheets that are shown and the names of the others, or
{"error": "password" | "damaged" | "large"}.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import resource
import sys
from collections.abc import Iterable
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum, ZipError

_MEMORY = 2 << 30


def main(most_cells: int) -> None:
    """Prints what the workbook holds, if it is no more than so many cells."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    try:
        answer = _workbook(CalamineWorkbook.from_filelike(io.BytesIO(sys.stdin.buffer.read())), most_cells)
    except PasswordError:
        answer = {"error": "password"}
    except (CalamineError, ZipError, OSError, ValueError):
        answer = {"error": "damaged"}
    print(json.dumps(answer))


def _workbook(book: CalamineWorkbook, left: int) -> dict[str, Any]:
    sheets: list[dict[str, Any]] = []
    hidden: list[str] = []
    for about in book.sheets_metadata:
        if about.typ != SheetTypeEnum.WorkSheet:
            continue
        if about.visible != SheetVisibleEnum.Visible:
            hidden.append(about.name)
            continue
        sheet = book.get_sheet_by_name(about.name)
        last_row, last_column = sheet.end or (0, 0)
        left -= (last_row + 1) * (last_column + 1)
        if left < 0:
            return {"error": "large"}
        rows = [[number, _filled(row)] for number, row in enumerate(sheet.to_python(skip_empty_area=False), 1)]
        merged = [[*first, *last] for first, last in sheet.merged_cell_ranges or ()]
        sheets.append({"name": about.name, "rows": [row for row in rows if row[1]], "merged": merged})
    return {"sheets": sheets, "hidden": hidden}


def _filled(row: Iterable[Any]) -> list[str]:
    """A row's cells as text up to the last that holds something."""
    cells = [_text(value) for value in row]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _text(value: Any) -> str:  # noqa: ANN401  calamine gives what the cell holds
    """A value as people write it: whole numbers without a point, dates as days."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.12g}"
    if isinstance(value, dt.datetime):
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ", "minutes")
    return str(value)


if __name__ == "__main__":
    main(int(sys.argv[1]))
