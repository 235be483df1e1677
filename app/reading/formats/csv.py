"""Comma-separated values (RFC 4180) and their kin: each record as a line, cells divided by tabs, each line with its row.

A file is known as such by its name, because any text may hold commas; commas, semicolons and tabs divide, whichever gives
most records most cells: titles stand above a table, and lists or decimals in its cells. A record that has more cells than the
others, or fewer where these are filled up, is not read: a sign that divides was lost or stands in a value, and which cell is
whose cannot be told.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from itertools import pairwise

from app.errors import UnreadableInput
from app.reading.decoding import decode
from app.reading.formats.format import Format, FormatText, Writer

_NAMES = (".csv", ".tsv")
_DIVIDERS = ",;\t"
_SAMPLE = 20_000
_MOST_TOLD = 20
_FEWEST, _MOST = 3, 0.7
"""Cells of a record and records that tell how many cells a record has, and their share of all."""
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
        found = [(number, record) for number, record in enumerate(records, 2 if said else 1) if any(record)]
    except csv.Error as problem:
        what = f"The file is no table of values divided by commas: {problem}"
        raise UnreadableInput(what, where=f"{name}:{records.line_num}", hint="export it anew, or save it as .xlsx") from problem
    fits = _fitting([record for _, record in found])
    writer.sheet((row for row, fit in zip(found, fits, strict=True) if fit), spaced=True)
    others = [(number, len(record)) for (number, record), fit in zip(found, fits, strict=True) if not fit]
    for number, cells in others[:_MOST_TOLD]:
        writer.gap(f"row {number} was not read: it has {cells} cells, others have another number")
    if len(others) > _MOST_TOLD:
        writer.gap(f"{len(others) - _MOST_TOLD} more rows were not read: they have another number of cells")
    return writer.written()


def _fitting(records: list[list[str]]) -> list[bool]:
    """Which records have as many cells as nearly all have; all of them where there is no such number, and the titles above."""
    counted = Counter(len(record) for record in records if sum(map(bool, record)) >= _FEWEST)
    usual, often = max(counted.items(), key=lambda pair: pair[::-1], default=(0, 0))
    wide = [record for record in records if len(record) == usual]
    if usual < _FEWEST or often < _MOST * counted.total() or often < _FEWEST:
        return [True] * len(records)
    widest = max(map(_filled, wide))
    padded = any(_filled(record) < widest for record in wide)
    fits = [
        sum(map(bool, record)) < _FEWEST
        or (_filled(record) <= widest and (len(record) >= widest or not padded or record is records[-1]))
        for record in records
    ]
    alike = [False, *(len(one) == len(other) for one, other in pairwise(records)), False]  # several are another table
    return [fit or alike[place] or alike[place + 1] for place, fit in enumerate(fits)]


def _filled(record: list[str]) -> int:
    return max((place for place, cell in enumerate(record, 1) if cell), default=0)


def _divider(text: str) -> str:
    """The sign that divides most: as often in a record, times the records in which it stands so often.

    Where it stands so in no more than half of them, as in a form or in text, it is what the first record has most of.
    """
    lines = [line for line in _QUOTED.sub('"', text).splitlines() if line.strip()]

    def divides(sign: str) -> int:
        counted = Counter(line.count(sign) for line in lines)
        said = [often * records for often, records in counted.items() if records * 2 > len(lines)]
        return max(said, default=0)

    best = max(_DIVIDERS, key=divides)
    return best if divides(best) else max(_DIVIDERS, key=text.lstrip().partition("\n")[0].count)


CSV = Format("csv", _recognizes, _read)
