"""Where a text's parts stand in their file: pages, slides, sheets and cells, counted on from the entries that are kept."""

from __future__ import annotations

import pytest

from graph_model import Locations
from graph_model.locations import column_letters, column_number

_SHEETS = "Care\tAgent\t2\nClerk\n\nlast\tcell"
_PLACES = Locations(["0 sheet A, cell A3", "21 sheet B, b, cell Z9"])


@pytest.mark.parametrize(
    ("start", "end", "place"),
    [
        (0, 4, "sheet A, cell A3"),
        (5, 10, "sheet A, cell B3"),
        (0, 12, "sheet A, cells A3:C3"),
        (13, 18, "sheet A, cell A4"),
        (0, 18, "sheet A, cells A3:A4"),
        (21, 25, "sheet B, b, cell Z9"),
        (26, 30, "sheet B, b, cell AA9"),
        (13, 25, "sheet A, cell A4 – sheet B, b, cell Z9"),
    ],
)
def test_cells_are_counted_by_line_ends_and_tabs(start: int, end: int, place: str) -> None:
    assert _PLACES.of(_SHEETS, start, end) == place


def test_pages_hold_up_to_the_next_one() -> None:
    pages = Locations(["2 page 1", "10 page 2"])

    assert [pages.of("x" * 20, *span) for span in ((0, 1), (2, 10), (10, 11), (3, 12), (19, 19))] == [
        None, "page 1", "page 2", "pages 1–2", "page 2",
    ]  # fmt: skip
    assert Locations().of("text", 0, 4) is None


def test_turns_are_where_a_page_or_a_sheet_begins() -> None:
    assert list(_PLACES.turns()) == [(0, "sheet A"), (21, "sheet B, b")]
    assert list(Locations(["0 cell A1", "9 cell A2"]).turns()) == []
    assert list(Locations(["0 page 1", "9 page 2"]).turns()) == [(0, "page 1"), (9, "page 2")]


@pytest.mark.parametrize(("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")])
def test_columns_are_named_as_spreadsheets_do(column: int, letters: str) -> None:
    assert column_letters(column) == letters
    assert column_number(letters) == column
