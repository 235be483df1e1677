"""Comma-separated values (RFC 4180) and their kin: each record as a line, cells divided by tabs, each line with its row.

A file is known as such by its name, because any text may hold commas; commas, semicolons and tabs divide, whichever gives
most records most cells: titles stand above a table, and lists or decimals in its cells.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter

from app.errors import UnreadableInput
from app.reading.decoding import decode
from app.reading.formats.format import Format, FormatText, Writer

_NAMES = (".csv", ".tsv")
_DIVIDERS = ",;\t"
_SAMPLE = 20_000
_QUOTED = re.compile(r'"(?:[^"]|"")*+"')
_SAID = re.compile(r"sep=(?P<divider>[^\w\s\"]|\t)\r?\n", re.IGNORECASE)
"""A first line that tells Excel what divides the cells."""


def _recognizes(_data: bytes, name: str) -> bool:
    return name.lower().endswith(_NAMES)


def _read(data: bytes, name: str) -> FormatText:
    text = decode(data, name).removeprefix("\ufeff")
    said = _SAID.match(text)
    text = text[said.end() :] if said else text
    divider = said["divider"] if said else _divider(text[:_SAMPLE])
    records = csv.reader(io.StringIO(text, newline=""), delimiter=divider)
    writer = Writer()
    try:
        writer.sheet(((number, record) for number, record in enumerate(records, 2 if said else 1) if any(record)), spaced=True)
    except csv.Error as problem:
        what = f"The file is no table of values divided by commas: {problem}"
        raise UnreadableInput(what, where=f"{name}:{records.line_num}", hint="export it anew, or save it as .xlsx") from problem
    return writer.written()


def _divider(text: str) -> str:
    """The sign that divides most: as often in a record, times the records in which it stands so often."""
    lines = _QUOTED.sub("", text).splitlines()

    def divides(sign: str) -> int:
        counted = Counter(filter(None, (line.count(sign) for line in lines)))
        return max((often * records for often, records in counted.items()), default=0)

    return max(_DIVIDERS, key=divides)


CSV = Format("csv", _recognizes, _read)
