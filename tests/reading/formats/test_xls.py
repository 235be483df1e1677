"""Excel workbooks of 1997 to 2003: each row is a line, read as the same plain text would be, and each line knows its cells."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any, cast

import pytest
import xlwt

from app.errors import InputTooLarge, UnreadableInput
from app.reading import read_document
from app.reading.formats import text_of
from tests.reading.formats.damage import survives_cuts
from tests.reading.formats.writers import workbook_97


def saved(book: Any) -> bytes:  # noqa: ANN401  xlwt says no types
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_every_line_knows_its_sheet_and_cell_and_merged_names_belong_to_each_row() -> None:
    book = cast("Any", xlwt.Workbook())
    sheet = book.add_sheet("岗位")
    for column, value in enumerate(("部门", "岗位", "人数")):
        sheet.write(2, column, value)
    sheet.write_merge(3, 4, 0, 0, "仓储部")
    sheet.write(3, 1, "库管员")
    sheet.write(3, 2, 3)
    sheet.write(4, 1, "搬运员")
    sheet.write(4, 2, 2.5)
    sheet.write(7, 1, dt.datetime(2023, 3, 15), cast("Any", xlwt).easyxf(num_format_str="yyyy-mm-dd"))  # noqa: DTZ001
    hidden = book.add_sheet("隐")
    hidden.visibility = 1
    hidden.write(0, 0, "unseen")
    name, found = text_of(saved(book), "no name that tells")

    assert name == "xls"
    assert found.text == "部门\t岗位\t人数\n仓储部\t库管员\t3\n仓储部\t搬运员\t2.5\n\n\t2023-03-15\n"
    assert found.places == ("0 sheet 岗位, cell A3", "32 sheet 岗位, cell A8")


def test_a_damaged_workbook_is_refused_with_a_hint() -> None:
    data = bytearray(workbook_97("岗位名称：库管员"))
    data[0x200:0x1000] = b"\xff" * 0xE00
    with pytest.raises(UnreadableInput, match="damaged") as refusal:
        read_document(bytes(data), "cut.xls")

    assert "xlsx" in str(refusal.value.hint)


def test_too_many_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.reading.formats.xls._MOST_CELLS", 1)
    with pytest.raises(InputTooLarge, match="cells"):
        read_document(workbook_97("岗位名称：库管员\n岗位职责：盘点库存。"), "large.xls")


def test_no_cut_crashes() -> None:
    survives_cuts(workbook_97("岗位名称：库管员\n直接上级：仓储部经理"), "posts.xls")
