"""Excel workbooks: each row is a line, read as the same plain text would be, and each line knows its sheet and cell."""

from __future__ import annotations

import io
import zipfile
from html import escape

import pytest

from app.errors import InputTooLarge, UnreadableInput
from app.reading import read_document
from app.reading.formats import text_of
from tests.reading.formats.damage import survives_cuts
from tests.reading.formats.parity import EXAMPLES, stated
from tests.reading.formats.writers import form_rows

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_STYLES = (
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>'
)
_ROOT = f'<Relationship Id="r" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'


def workbook(sheets: dict[str, str], strings: list[str] | None = None, *, states: dict[str, str] | None = None) -> bytes:
    """A workbook whose sheets hold that XML, and those shared strings."""
    numbered = list(enumerate(sheets, 1))
    listed = "".join(
        f'<sheet name="{title}" sheetId="{n}" r:id="r{n}" state="{(states or {}).get(title, "visible")}"/>'
        for n, title in numbered
    )
    related = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n, _ in numbered
    )
    related += f'<Relationship Id="s" Type="{_OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/>'
    related += f'<Relationship Id="t" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    parts = {
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}">{_ROOT}</Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{related}</Relationships>',
        "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}">{"".join(f"<si><t>{escape(s)}</t></si>" for s in strings or [])}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}">{_STYLES}</styleSheet>',
        **{f"xl/worksheets/sheet{n}.xml": f'<worksheet xmlns="{_MAIN}">{sheets[title]}</worksheet>' for n, title in numbered},
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in parts.items():
            archive.writestr(path, content)
    return file.getvalue()


def form(text: str) -> bytes:
    """A plain text as a form: a label in column A with its value in B, everything else in A."""
    strings: list[str] = []
    rows: list[str] = []
    for number, cells in enumerate(form_rows(text), 1):
        inner = "".join(
            f'<c r="{column}{number}" t="s"><v>{len(strings) + n}</v></c>' for n, column in enumerate("AB"[: len(cells)])
        )
        strings += cells
        rows.append(f'<row r="{number}">{inner}</row>' if any(cells) else "")
    return workbook({"Posts": f"<sheetData>{''.join(rows)}</sheetData>"}, strings)


def rows(inner: str, merged: str = "") -> str:
    return f"<sheetData>{inner}</sheetData><mergeCells>{merged}</mergeCells>"


def text(sheet: str) -> list[str]:
    return text_of(workbook({"A": sheet}, ["Care", "Agent", "line 1\nline 2"]), "x.xlsx")[1].text.splitlines()


@pytest.mark.parametrize(("name", "plain"), EXAMPLES, ids=[name for name, _ in EXAMPLES])
def test_an_example_is_read_from_a_workbook_as_from_plain_text(name: str, plain: str) -> None:
    read = read_document(form(plain), "no name that tells")

    assert read.reading.document.format == "xlsx"
    assert stated(read) == stated(read_document(plain.encode(), name))


def test_every_line_knows_its_sheet_and_cell() -> None:
    sheet = rows('<row r="3"><c r="A3" t="inlineStr"><is><t>one</t></is></c></row><row r="7"><c t="str"><v>two</v></c></row>')
    found = text_of(workbook({"First": sheet, "Hidden": sheet, "Last": sheet}, states={"Hidden": "hidden"}), "x")[1]

    assert found.places == (
        "0 sheet First, cell A3",
        "5 sheet First, cell A7",
        "10 sheet Last, cell A3",
        "15 sheet Last, cell A7",
    )
    assert found.text == "one\n\ntwo\n\none\n\ntwo\n"


def test_a_merged_name_belongs_to_each_of_its_rows_and_columns_stay_in_line() -> None:
    first = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>'
    second = '<row r="2"><c r="C2" t="s"><v>1</v></c></row><row r="3"><c r="B3" t="s"><v>1</v></c></row>'

    assert text(rows(first + second, '<mergeCell ref="A1:A2"/>')) == ["Care\t\tAgent", "Care\t\tAgent", "\tAgent"]


def test_numbers_dates_and_truths_are_written_as_people_read_them() -> None:
    numbers = '<c><v>3</v></c><c><v>2.50</v></c><c s="1"><v>45000</v></c><c s="2"><v>45000.5</v></c>'
    cells = numbers + '<c t="b"><v>1</v></c><c t="s"><v>9</v></c>'

    assert text(rows(f"<row>{cells}</row>")) == ["3\t2.5\t2023-03-15\t2023-03-15 12:00\tTRUE"]


def test_a_list_in_a_cell_beside_its_label_stays_a_list() -> None:
    assert text(rows('<row><c t="s"><v>0</v></c><c t="s"><v>2</v></c></row>')) == ["Care\tline 1", "line 2"]


def test_forms_side_by_side_are_read_one_after_the_other() -> None:
    pairs = [
        ("Job Title", "Librarian", "Archivist"),
        ("Reports to", "Curator", "Curator"),
        ("Duties", "Lend books.", "Keep deeds."),
    ]
    pairs.append(("", "Order books.", "Copy maps."))
    inner = "".join(
        f'<row r="{n}">'
        + "".join(
            f'<c r="{column}{n}" t="inlineStr"><is><t>{said}</t></is></c>'
            for column, said in (("A", label), ("B", one), ("D", label), ("E", other))
            if said
        )
        + "</row>"
        for n, (label, one, other) in enumerate(pairs, 1)
    )

    read = read_document(workbook({"Posts": f"<sheetData>{inner}</sheetData>"}), "posts.xlsx")

    (organization,) = read.reading.organizations
    found = {post.title: [duty.text for duty in post.duties] for post in organization.positions if post.described}
    assert found == {"Librarian": ["Lend books.", "Order books."], "Archivist": ["Keep deeds.", "Copy maps."]}
    place = next(post.duties[0].evidence for post in organization.positions if post.title == "Archivist")
    assert read.places.of(read.text, place.start, place.end) == "sheet Posts, cell E3"


def test_far_cells_are_refused_before_they_fill_the_memory() -> None:
    inner = "".join(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(1, 1001))
    with pytest.raises(InputTooLarge, match="5,000,000 cells"):
        read_document(workbook({"A": rows(inner)}), "far.xlsx")


def test_a_workbook_without_a_word_says_so() -> None:
    with pytest.raises(UnreadableInput, match="holds no text"):
        read_document(workbook({"A": rows("")}), "empty.xlsx")


def test_every_cut_is_refused_as_damaged() -> None:
    assert len(survives_cuts(form(EXAMPLES[0][1]), "sheet.xlsx")) > 90


def test_what_is_hidden_or_not_computed_is_told() -> None:
    inner = '<row r="1"><c r="A1" t="inlineStr"><is><t>Posts</t></is></c><c r="B1"><f>1+1</f><v/></c></row>'
    inner += '<row r="2" hidden="1"><c r="A2"><v>7</v></c></row>'
    found = text_of(workbook({"A": rows(inner), "Old": rows(inner)}, states={"Old": "hidden"}), "x.xlsx")[1]

    assert found.text == "Posts\n7\n"
    assert [gap.message for gap in found.gaps] == [
        "hidden rows of the sheet A were read, too: 1",
        "formulas of the sheet A have no value until Excel has computed them: 1",
        "the hidden sheet Old was not read",
    ]
