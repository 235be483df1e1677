"""Word documents: the text is what Word shows, with its list numbers, and is read as the same plain text would be."""

from __future__ import annotations

import io
import zipfile

import pytest

from app.errors import InputTooLarge, UnreadableInput
from app.reading import read_document
from app.reading.formats import text_of
from app.reading.formats.counting import numeral
from tests.reading.formats.damage import survives_cuts
from tests.reading.formats.docx_files import document, level, listed, package, paragraph
from tests.reading.formats.parity import EXAMPLES, stated


def text(body: str, lists: list[str] | None = None) -> list[str]:
    return text_of(package(body, lists), "sheet.docx")[1].text.splitlines()


def cell(inner: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


@pytest.mark.parametrize(("name", "plain"), EXAMPLES, ids=[name for name, _ in EXAMPLES])
def test_an_example_is_read_from_word_as_from_plain_text(name: str, plain: str) -> None:
    read = read_document(document(plain), "no name that tells")

    assert read.reading.document.format == "docx"
    assert stated(read) == stated(read_document(plain.encode(), name))


def test_lists_are_counted_as_word_counts_them() -> None:
    levels = level("%1、", "chineseCounting") + level("（%2）", "decimal", 1) + level("%1.%2.%3", "decimal", 2)
    body = [listed("a", 1), listed("b", 1, 1), listed("c", 1, 1), listed("d", 1, 2), listed("e", 1), listed("f", 1, 1)]

    assert text("".join(body), [levels]) == ["一、a", "（1）b", "（2）c", "一.2.1 d", "二、e", "（1）f"]


@pytest.mark.parametrize(
    ("number", "style", "shown"),
    [(14, "upperRoman", "XIV"), (28, "lowerLetter", "bb"), (7, "decimalZero", "07"), (12, "decimalEnclosedCircle", "⑫"),
     (10, "chineseCounting", "十"), (21, "taiwaneseCountingThousand", "二十一"), (5, "cardinalText", "5"), (3, "none", "")],
)  # fmt: skip
def test_numbers_are_shown_in_the_style_of_their_list(number: int, style: str, shown: str) -> None:
    assert numeral(number, style) == shown


def test_tables_are_read_row_by_row_and_merged_names_belong_to_each_row() -> None:
    rows = [
        cell(paragraph("Care"), '<w:vMerge w:val="restart"/>') + cell(paragraph("Agent")) + cell(paragraph("2")),
        cell(paragraph(""), "<w:vMerge/>") + cell(paragraph("Clerk")) + cell(paragraph("1")),
        cell(paragraph("Duties")) + cell(paragraph("Sweep.") + paragraph("Dust."), '<w:gridSpan w:val="2"/>'),
    ]
    table = "".join(f"<w:tr>{row}</w:tr>" for row in rows)

    assert text(f"<w:tbl>{table}</w:tbl>") == ["Care\tAgent\t2", "Care\tClerk\t1", "Duties\tSweep.", "Dust."]


def test_text_boxes_are_read_once_and_deleted_and_hidden_text_never() -> None:
    box = f"<w:txbxContent>{paragraph('boxed')}</w:txbxContent>"
    both = f'<m:AlternateContent xmlns:m="http://schemas.openxmlformats.org/markup-compatibility/2006"><m:Choice>{box}</m:Choice><m:Fallback>{box}</m:Fallback></m:AlternateContent>'
    runs = "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t><w:br/><w:t>line</w:t></w:r></w:ins>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r>"

    assert text(f"<w:p>{runs}{hidden}<w:r>{both}</w:r></w:p>") == ["new", "line", "boxed"]


def test_entities_are_refused_before_they_are_read() -> None:
    for inner in ('<!ENTITY a SYSTEM "file:///etc/hostname">', '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">'):
        with pytest.raises(UnreadableInput, match="damaged"):
            read_document(package(paragraph("Position: Clerk"), xml=f"<!DOCTYPE d [{inner}]>"), "sheet.docx")


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(InputTooLarge, match=r"more than the 100 MB"):
        read_document(package("<w:p/>", styles=" " * (101 * 1024 * 1024)), "sheet.docx")


def test_macros_are_neither_run_nor_read_and_that_is_said() -> None:
    file = io.BytesIO(package(paragraph("Position: Clerk") + paragraph("Reports to: Head")))
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("word/vbaProject.bin", "Position: Macro")
    found = text_of(file.getvalue(), "sheet.docm")[1]

    assert found.text == "Position: Clerk\nReports to: Head\n"
    assert [gap.message for gap in found.gaps] == ["the macros in the file were neither run nor read"]


def test_a_part_under_a_password_says_so() -> None:
    data = bytearray(package(paragraph("Position: Clerk")))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        directory = archive.start_dir
    while (directory := data.find(b"PK\x01\x02", directory)) >= 0:
        data[directory + 8] |= 1
        directory += 4

    with pytest.raises(UnreadableInput, match="password"):
        read_document(bytes(data), "sheet.docx")


def test_parts_nested_too_deeply_are_refused() -> None:
    with pytest.raises(UnreadableInput, match="nested too deeply"):
        read_document(package("<w:sdt>" * 50_000 + "</w:sdt>" * 50_000), "sheet.docx")


def test_every_cut_is_refused_as_damaged() -> None:
    data = document(EXAMPLES[0][1])
    refusals = survives_cuts(data, "sheet.docx")

    assert len(refusals) > 90  # the shortest cuts hold nothing that tells a document


def run(said: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{said}</w:t></w:r>"


def test_changes_are_read_as_accepted() -> None:
    deleted_end = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    moved = f"<w:moveFrom>{run('old')}</w:moveFrom><w:moveTo>{run('new')}</w:moveTo>"
    rows = f"<w:tr>{cell(paragraph('kept'))}</w:tr><w:tr><w:trPr><w:del/></w:trPr>{cell(paragraph('gone'))}</w:tr>"

    assert text(f"<w:p>{deleted_end}{run('one ')}</w:p><w:p>{moved}</w:p><w:tbl>{rows}</w:tbl>") == ["one new", "kept"]


def test_forms_say_what_was_filled_in_and_not_their_placeholders() -> None:
    control = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    entries = '<w:result w:val="1"/><w:listEntry w:val="Post"/><w:listEntry w:val="Stores"/>'
    chosen = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>{entries}</w:ddList></w:ffData></w:fldChar></w:r>'
    ticks = "".join(
        f'<w:r><w:sym w:font="Wingdings" w:char="{code}"/></w:r>{run(said)}' for code, said in (("F0FE", "yes"), ("F0A8", "no"))
    )
    typed = control.format("<w:showingPlcHdr/>", run("Click here")) + control.format("", run("Night "))

    assert text(f"<w:p>{typed}{chosen}</w:p><w:p>{ticks}</w:p>") == ["Night Stores", "☑yes□no"]


def test_lists_are_found_through_styles_of_lists() -> None:
    link = '<w:numStyleLink w:val="Own"/>'
    own = '<w:styleLink w:val="Own"/>' + level("%1.", "upperRoman")
    own += level("%1.%2", at=1).replace("</w:lvl>", "<w:isLgl/></w:lvl>")

    assert text(listed("a", 1) + listed("b", 1, 1), [link, own]) == ["I. a", "1.1 b"]


def test_cells_keep_their_columns_and_signs_their_base() -> None:
    rows = f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{cell(paragraph("b"))}</w:tr>'
    read_aloud = f"<w:ruby><w:rt>{run('ku')}</w:rt><w:rubyBase>{run('库')}</w:rubyBase></w:ruby>"

    assert text(f"<w:tbl>{rows}</w:tbl><w:p><w:r>{read_aloud}</w:r></w:p>") == ["\tb", "库"]
