from __future__ import annotations

import pytest

from graph_model.graph import Graph
from tests.visualizations.drawing import position
from tests.visualizations.export.paper import found, opened, outline, page_behind, texts
from tests.visualizations.export.pictures import empty
from visualizations.export.drawing import Drawing, Text
from visualizations.export.pdf import Link, Page, pdf, write_pdf
from visualizations.picture import Picture


@pytest.mark.parametrize(
    "name",
    ["客户关怀部经理", "內部稽核專員", "Head of Care", "§ 12 ℃ → ①", "Größe café", "مدير المشتريات", "מנהל רכש 12", "प्रबंधक"],
)
def test_every_name_can_be_found(name: str) -> None:
    content = write_pdf(Picture("t", Graph((position(name),))))
    assert found(content, name)
    assert not found(content, "nowhere")


@pytest.mark.parametrize("name", ["💼 head", "👩🏽‍💼 CEO 🇨🇭", "หัวหน้า"])
def test_signs_of_several_characters_are_copied_as_they_are(name: str) -> None:
    assert texts(write_pdf(Picture("t", Graph((position(name),)))))[0].endswith(name)


def test_a_picture_of_nothing_is_a_page_with_its_title() -> None:
    assert found(write_pdf(empty()), "nobody")


def test_a_sheet_larger_than_a_page_may_be_keeps_its_size_by_larger_units() -> None:
    drawing = Drawing("wide", "en", 100_000.0, 1000.0, [Text(99_000.0, 500.0, "far right")])
    content = pdf([Page(drawing)], "wide", "en")
    width, height = opened(content)[0].get_size()
    assert width <= 14_400
    assert width / height == pytest.approx(100, rel=0.01)
    assert found(content, "far right")


def test_links_lead_to_their_pages_and_bookmarks_name_them() -> None:
    sheets = [Drawing(title, "en", 400.0, 300.0, [Text(20.0, 40.0, title)]) for title in ("first", "second")]
    pages = [Page(sheets[0], [Link(10.0, 20.0, 100.0, 30.0, page=1)], "First"), Page(sheets[1], bookmark="Zweite 二")]
    content = pdf(pages, "book", "en")
    document = opened(content)
    assert len(document) == 2
    assert document.get_metadata_dict()["Title"] == "book"
    assert outline(content) == {"First": 0, "Zweite 二": 1}
    assert page_behind(content, 0, 20.0, 30.0) == 1
    assert page_behind(content, 0, 20.0, 200.0) == -1
