"""OpenDocument: texts with the numbers that they show, sheets with their cells, slides."""

from __future__ import annotations

import pytest

from app.errors import InputTooLarge, UnreadableInput
from app.reading import read_document
from app.reading.formats import text_of
from tests.reading.formats.writers import opendocument, zipped


def lines(body: str, kind: str = "text", styles: str = "") -> list[str]:
    return text_of(opendocument(body, kind, styles=styles), "x")[1].text.splitlines()


def items(*inner: str) -> str:
    return "".join(f"<text:list-item>{part}</text:list-item>" for part in inner)


def test_lists_are_counted_level_by_level_and_go_on_where_they_say_so() -> None:
    nested = f"<text:p>b</text:p><text:list>{items('<text:p>c</text:p>', '<text:p>d</text:p>')}</text:list>"
    first = f'<text:list text:style-name="N">{items("<text:p>a</text:p>", nested)}</text:list>'
    follows = f'<text:list text:style-name="N" text:continue-numbering="true">{items("<text:p>e</text:p>")}</text:list>'
    anew = f'<text:list text:style-name="N">{items("<text:p>f</text:p><text:p>more</text:p>")}</text:list>'

    assert lines(first + follows + anew) == ["1. a", "2. b", "a) c", "b) d", "3. e", "1. f", "more"]


def test_chinese_numbers_and_patterns_are_shown_as_the_style_says() -> None:
    style = (
        '<text:list-style style:name="C"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." '
        'style:num-list-format="第%1%条、"/></text:list-style>'
    )

    assert lines(f'<text:list text:style-name="C">{items("<text:p>甲</text:p>")}</text:list>', styles=style) == ["第一条、甲"]


def test_deleted_hidden_and_noted_text_does_not_exist_and_boxes_do() -> None:
    hidden = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    body = (
        "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
        '<text:p>a<text:s text:c="2"/>b<text:note><text:p>note</text:p></text:note>'
        '<text:span text:style-name="H">unseen</text:span>'
        "<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame>c</text:p>"
    )

    assert lines(body, styles=hidden) == ["a  bc", "boxed"]


def test_a_name_over_several_rows_belongs_to_each() -> None:
    cell = "<table:table-cell{}><text:p>{}</text:p></table:table-cell>"
    first = cell.format(' table:number-rows-spanned="2"', "Care") + cell.format("", "Agent") + cell.format("", "2")
    second = "<table:covered-table-cell/>" + cell.format("", "Clerk") + cell.format("", "1")

    assert lines(
        f"<table:table><table:table-row>{first}</table:table-row><table:table-row>{second}</table:table-row></table:table>"
    ) == [
        "Care\tAgent\t2",
        "Care\tClerk\t1",
    ]


def test_sheets_know_their_cells_and_repeated_rows_are_few() -> None:
    row = "<table:table-row{}><table:table-cell/><table:table-cell><text:p>{}</text:p></table:table-cell></table:table-row>"
    empty = '<table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row>'
    found = text_of(
        opendocument(
            f'<table:table table:name="S">{row.format("", "a")}{empty}{row.format("", "b")}</table:table>', "spreadsheet"
        ),
        "x",
    )

    assert found[0] == "ods"
    assert found[1].text == "\ta\n\n\tb\n"
    assert found[1].places == ("0 sheet S, cell A1", "4 sheet S, cell A1000002")


def test_sheets_that_repeat_without_end_are_refused() -> None:
    cell = '<table:table-cell table:number-columns-repeated="16000"><text:p>x</text:p></table:table-cell>'
    row = f'<table:table-row table:number-rows-repeated="9000">{cell}</table:table-row>'
    for kind in ("spreadsheet", "text"):
        with pytest.raises(InputTooLarge, match="5,000,000 cells"):
            read_document(opendocument(f"<table:table>{row}</table:table>", kind), "wide")


def test_slides_are_places() -> None:
    page = "<draw:page><draw:frame><draw:text-box><text:p>{}</text:p></draw:text-box></draw:frame></draw:page>"
    found = text_of(opendocument(page.format("one") + page.format("two"), "presentation"), "x")

    assert (found[0], found[1].text, found[1].places) == ("odp", "one\ntwo\n", ("0 slide 1", "4 slide 2"))


def test_a_password_and_an_entity_are_refused() -> None:
    entry = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    with pytest.raises(UnreadableInput, match="password"):
        read_document(opendocument("<text:p>a</text:p>", manifest=entry), "x.odt")
    parts = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>'}
    with pytest.raises(UnreadableInput, match="damaged"):
        read_document(zipped(parts), "x.odt")


def test_shapes_and_titles_are_read_and_hidden_slides_are_not() -> None:
    hidden = '<style:style style:name="H"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>'
    title = '<draw:frame presentation:class="title"><draw:text-box><text:p>Stores</text:p></draw:text-box></draw:frame>'
    shapes = "<draw:g><draw:rect><text:p>Agent</text:p></draw:rect></draw:g>"
    notes = (
        "<presentation:notes><draw:frame><draw:text-box><text:p>Aside</text:p></draw:text-box></draw:frame></presentation:notes>"
    )
    pages = f'<draw:page>{title}{shapes}{notes}</draw:page><draw:page draw:style-name="H">{title}</draw:page>'

    assert text_of(opendocument(pages, "presentation", styles=hidden), "x")[1].text == "## Stores\nAgent\n"


def test_a_box_on_a_paragraph_follows_it() -> None:
    box = "<draw:frame><draw:text-box><text:p>inside</text:p></draw:text-box></draw:frame>"

    assert lines(f"<text:p>{box}outside</text:p>") == ["outside", "inside"]


def test_covered_cells_that_repeat_are_columns_of_their_own_and_hidden_sheets_are_told() -> None:
    down = '<table:table-cell table:number-rows-spanned="2"><text:p>{}</text:p></table:table-cell>'
    rows = (
        f"<table:table-row>{down.format('Unit')}{down.format('Post')}</table:table-row><table:table-row>"
        '<table:covered-table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>2</text:p></table:table-cell>'
        "</table:table-row>"
    )
    styles = '<style:style style:name="H"><style:table-properties table:display="false"/></style:style>'
    sheets = (
        f'<table:table table:name="S">{rows}</table:table><table:table table:name="Old" table:style-name="H">{rows}</table:table>'
    )
    found = text_of(opendocument(sheets, "spreadsheet", styles=styles), "x")[1]

    assert found.text == "Unit\tPost\nUnit\tPost\t2\n"
    assert [gap.message for gap in found.gaps] == ["the hidden sheet Old was not read"]
