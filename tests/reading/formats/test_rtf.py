"""Rich Text Format: what a reader shows as the text, in whatever encoding, tables row by row."""

from __future__ import annotations

import pytest

from app.reading import read_document
from app.reading.formats import text_of
from tests.reading.formats.writers import rtf_file, rtf_text


def text(body: str) -> list[str]:
    return text_of(rtf_file(body), "x")[1].text.splitlines()


def row(*cells: tuple[str, int, str]) -> str:
    borders = "".join(f"{merge}\\cellx{right}" for _, right, merge in cells)
    inner = "".join(f"\\pard\\intbl {rtf_text(said)}\\cell" for said, _, _ in cells)
    return f"\\trowd{borders}{inner}\\row"


def test_bytes_are_read_in_the_encoding_of_their_font() -> None:
    assert text(r"\pard\f0 \'b2\'bf\'c3\'c5\f1  caf\'e9\par") == ["部门 café"]


def test_codes_beyond_the_first_plane_and_their_substitutes_are_one_sign() -> None:
    assert text(r"\uc2\u-10179\'81\'40\u-9216\'81\'40{\uc0\u37096}\uc1\u38376?!\par") == ["\U0001f400部门!"]


def test_rows_have_the_columns_of_the_whole_table() -> None:
    table = row(("Care", 2000, r"\clvmgf"), ("Agent", 4000, ""), ("2", 6000, ""))
    table += row(("", 2000, r"\clvmrg"), ("Clerk", 4000, ""), ("1", 6000, "")) + row(("All", 4000, ""), ("3", 6010, ""))

    assert text(f"before\\par{table}\\pard after\\par") == ["before", "Care\tAgent\t2", "Care\tClerk\t1", "All\t\t3", "after"]


def test_a_table_of_very_many_borders_is_not_spread_over_them() -> None:
    rows = "".join(row((f"a{n}", 100 * n, ""), ("b", 100 * n + 70, "")) for n in range(1, 500))

    assert len(text(rows)) == 499
    assert max(line.count("\t") for line in text(rows)) == 1


def test_hidden_and_deleted_text_notes_pictures_and_unknown_parts_do_not_exist() -> None:
    unread = r"{\v Position: V}{\deleted gone}{\footnote note}{\*\custom Position: C}{\pict 89504e47}"
    unread += r"{\field{\*\fldinst LINK}{\fldrslt shown}}"

    assert text(f"\\pard a{unread}b\\par") == ["ashownb"]


def test_raw_bytes_of_a_picture_are_passed_over() -> None:
    assert text("\\pard a{\\pict\\bin4 {{}\\}b\\par") == ["ab"]


def test_text_boxes_are_read() -> None:
    box = r"{\shp{\*\shpinst{\sp{\sn fill}{\sv 0}}{\shptxt\pard boxed\par}}}"

    assert "boxed" in text(f"\\pard a\\par{box}")


def test_a_file_cut_short_says_so() -> None:
    read = read_document(rtf_file(r"\pard Position: Baker\par Reports to: Owner\par")[:-1], "cut.rtf")

    assert "cut short" in next(finding.message for finding in read.reading.findings if finding.kind == "unread-part")


def test_hostile_nesting_is_refused() -> None:
    with pytest.raises(Exception, match="nested too deeply"):
        read_document(b"{\\rtf1 " + b"{" * 50_000, "deep.rtf")


def test_a_table_inside_a_cell_keeps_its_rows() -> None:
    inner = "".join(
        rf"\pard\intbl\itap2 {one}\nestcell\pard\intbl\itap2 {other}\nestcell"
        r"{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}"
        for one, other in (("Agent", "2"), ("Clerk", "1"))
    )

    assert text(rf"\trowd\cellx2000\cellx9000\pard\intbl Posts\cell {inner}\pard\intbl\cell\row") == [
        "Posts",
        "Agent\t2",
        "Clerk\t1",
    ]
