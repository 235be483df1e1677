"""Presentations: slide by slide, the title first, with the numbers of lists, tables and diagrams."""

from __future__ import annotations

from app.reading import read_document
from app.reading.formats import text_of
from tests.reading.formats.writers import presentation, shape, slide_paragraph


def test_each_slide_is_a_place_and_hidden_ones_do_not_exist() -> None:
    slides = [
        shape(slide_paragraph("body")) + shape(slide_paragraph("Care"), "title"),
        shape(slide_paragraph("gone")),
        shape(slide_paragraph("end")),
    ]
    found = text_of(presentation(slides, hidden=[1]), "x")[1]

    assert found.text == "## Care\nbody\nend\n"
    assert found.places == ("0 slide 1", "13 slide 3")


def test_lists_are_counted_and_footers_left_out() -> None:
    numbered = '<a:buAutoNum type="{}"/>'
    inner = [("a", "arabicParenBoth"), ("b", "arabicParenBoth"), ("c", "ea1ChsPlain"), ("d", "alphaUcPeriod")]
    body = "".join(slide_paragraph(said, numbered.format(kind)) for said, kind in inner[:2]) + slide_paragraph("text")
    body += (
        slide_paragraph("c", numbered.format("ea1ChsPlain"))
        + slide_paragraph("t2")
        + slide_paragraph("d", numbered.format("alphaUcPeriod"))
    )

    found = text_of(presentation([shape(body) + shape(slide_paragraph("Footer"), "ftr")]), "x")[1]

    assert found.text.splitlines() == ["(1) a", "(2) b", "text", "一、c", "t2", "A. d"]


def test_tables_are_read_row_by_row_and_groups_are_entered() -> None:
    def cell(said: str, merged: str = "") -> str:
        return f"<a:tc {merged}><a:txBody>{slide_paragraph(said)}</a:txBody></a:tc>"

    rows = [cell("Care", 'rowSpan="2"') + cell("Agent") + cell("2"), cell("", 'vMerge="1"') + cell("Clerk") + cell("1")]
    table = "".join(f"<a:tr>{row}</a:tr>" for row in rows)
    frame = f"<p:graphicFrame><a:graphic><a:graphicData><a:tbl>{table}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"

    found = text_of(presentation([f"<p:grpSp>{shape(slide_paragraph('grouped'))}</p:grpSp>{frame}"]), "x")[1]

    assert found.text.splitlines() == ["grouped", "Care\tAgent\t2", "Care\tClerk\t1"]


def _box(number: int, said: str, x: int, y: int) -> str:
    place = f'<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/></a:xfrm></p:spPr>'
    body = "".join(slide_paragraph(line) for line in said.split("\n"))
    return f'<p:sp><p:nvSpPr><p:cNvPr id="{number}"/><p:nvPr/></p:nvSpPr>{place}<p:txBody>{body}</p:txBody></p:sp>'


def _joined(one: int, other: int, dash: str = "solid") -> str:
    ends = f'<a:stCxn id="{one}" idx="2"/><a:endCxn id="{other}" idx="0"/>'
    return f"<p:cxnSp><p:nvCxnSpPr><p:cNvCxnSpPr>{ends}</p:cNvCxnSpPr></p:nvCxnSpPr>{_line(dash)}</p:cxnSp>"


def _line(dash: str) -> str:
    return f'<p:spPr><a:ln><a:prstDash val="{dash}"/></a:ln></p:spPr>'


def test_boxes_that_connectors_join_are_an_organization_chart() -> None:
    boxes = [_box(4, "Bookkeeper", 300, 200), _box(2, "Head of Sales", 100, 100), _box(3, "Head of Finance", 300, 100)]
    lines = [_joined(1, 2), _joined(3, 1), _joined(3, 4)]
    slide = "".join([*boxes, _box(1, "Managing Director\nAnn Lee", 200, 0), _box(9, "Draft", 0, 300), *lines])
    file = presentation([shape(slide_paragraph("Organisation chart"), "title") + slide])

    assert text_of(file, "x")[1].text.splitlines() == [
        "## Organisation chart",
        "- Managing Director: Ann Lee",
        "  - Head of Sales",
        "  - Head of Finance",
        "    - Bookkeeper",
        "Draft",
    ]
    posts = read_document(file, "x").reading.organizations[0].positions
    assert {post.title: [line.name for line in post.reports_to] for post in posts}["Bookkeeper"] == ["Head of Finance"]


def test_a_dashed_connector_is_a_dotted_line() -> None:
    boxes = [
        _box(1, "总经理", 200, 0),
        _box(2, "酿造部经理", 100, 100),
        _box(3, "销售部经理", 300, 100),
        _box(4, "质检员\n桂圆", 100, 200),
    ]
    lines = [_joined(1, 2), _joined(1, 3), _joined(3, 4, "sysDash"), _joined(2, 4)]
    document = read_document(presentation(["".join([*boxes, *lines])]), "chart.pptx")

    (inspector,) = (one for one in document.reading.organizations[0].positions if one.title == "质检员")
    assert [(line.name, line.kind) for line in inspector.reports_to] == [("酿造部经理", "solid"), ("销售部经理", "dotted")]
