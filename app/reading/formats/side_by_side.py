"""Forms side by side in one sheet: one below the other, so that each is read as a form of its own.

Such a sheet says the same labels in two of its columns, row by row. A table of data is left as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from app.language.script import aligned
from app.reading.rules import compact, labels

_MOST_ROWS = 400
"""Rows of a sheet of forms at the most; a longer sheet is a table."""
_FEWEST_LABELS = 3
_SHARE = 0.8
_NARROWEST = 2


def one_below_the_other(rows: Iterator[tuple[int, list[str]]]) -> Iterator[tuple[int, list[str]]]:
    """The numbers and cells of a sheet's rows that hold something, those of each form together; cells keep their columns."""
    head = list(islice(rows, _MOST_ROWS))
    starts = _starts([cells for _, cells in head]) if len(head) < _MOST_ROWS else []
    if not starts:
        yield from chain(head, rows)
        return
    for start, end in zip(starts, [*starts[1:], None], strict=True):
        yield from ((number, [*([""] * start), *cells[start:end]]) for number, cells in head if any(cells[start:end]))


def _starts(rows: list[list[str]]) -> list[int]:
    """The columns in which the forms begin; empty where there are not two of them."""
    filled = [row for row in rows if len(row) > _NARROWEST]
    first = min((column for row in filled for column, cell in enumerate(row) if cell), default=0)
    labelled = [row for row in filled if row[first] and compact(aligned(row[first])).rstrip(":") in labels()]
    if len({row[first] for row in labelled}) < _FEWEST_LABELS:
        return []
    widest = max(map(len, labelled))
    starts = [first]
    starts += [at for at in range(first + _NARROWEST, widest) if _says_again(labelled, first, at)]
    return starts if len(starts) > 1 else []


def _says_again(rows: list[list[str]], first: int, column: int) -> bool:
    same = sum(1 for row in rows if len(row) > column and row[column] == row[first])
    return same >= max(_FEWEST_LABELS, _SHARE * len(rows))
